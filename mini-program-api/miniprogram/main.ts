import { createSSRApp } from 'vue';
import App from './App.vue';
import { start } from './app/start';

export function createApp() {
  start();
  const app = createSSRApp(App);
  return { app };
}
