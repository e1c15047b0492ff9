import { createApp } from 'vue';
import { browserTransport } from '@/shared/http/transport';
import { TRANSPORT } from '@/shared/http/provided';
import { createLocale, LOCALE } from '@/shared/i18n/locale';
import '@/shared/ui/tokens.css';
import '@/shared/ui/base.css';
import App from './App.vue';

createApp(App)
  .provide(LOCALE, createLocale(window))
  .provide(TRANSPORT, browserTransport)
  .mount('#app');
