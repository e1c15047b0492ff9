import { createActs } from '@liangwang/api';
import { createApp } from 'vue';
import { ACTS, CLIENT } from '@/shared/api/provided';
import { browserStore } from '@/shared/api/store';
import { createLocale, LOCALE } from '@/shared/i18n/locale';
import '@/shared/ui/tokens.css';
import '@/shared/ui/base.css';
import '@/shared/ui/console.css';
import ConsoleApp from './ConsoleApp.vue';
import { SESSION } from './provided';
import { createConsoleRouter } from './router';
import { createSession } from './session';

const session = createSession(window);
const acts = createActs({
  client: session.client,
  store: browserStore,
  owner: () => session.person?.id,
});
window.addEventListener('online', () => void acts.resume());

createApp(ConsoleApp)
  .provide(LOCALE, createLocale(window))
  .provide(SESSION, session)
  .provide(CLIENT, session.client)
  .provide(ACTS, acts)
  .use(createConsoleRouter())
  .mount('#app');

await session.start();
await acts.resume();
