import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import HomePage from './HomePage.vue';
import NotFoundPage from './NotFoundPage.vue';
import { routes } from './places';

/** Addresses behind the hash, so that the server needs to know one page only. */
export const createConsoleRouter = (): Router =>
  createRouter({
    history: createWebHashHistory('/console/'),
    routes: [
      { path: '/', component: HomePage },
      ...routes,
      { path: '/:other(.*)*', component: NotFoundPage },
    ],
  });
