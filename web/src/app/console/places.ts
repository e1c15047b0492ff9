import type { Component } from 'vue';
import { Scale } from '@lucide/vue';
import type { RouteRecordRaw } from 'vue-router';
import type { Messages } from '@/shared/i18n/locale';

/** A page of the console: who sees it, and what it is called. */
export interface Place {
  readonly path: string;
  readonly title: Messages<string>;
  /** What one does there, for the home page. */
  readonly lead: Messages<string>;
  readonly icon: Component;
  readonly roles: readonly string[];
  readonly page: () => Promise<{ default: Component }>;
}

/** All pages, in the order of the chain. Each is loaded when somebody goes there. */
export const places: readonly Place[] = [
  {
    path: '/weighbridge',
    title: { zh: '地磅入场', en: 'Weighbridge' },
    lead: { zh: '到场车次称重入库', en: 'Weigh arriving trips in' },
    icon: Scale,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/WeighbridgePage.vue'),
  },
];

export const placesOf = (roles: readonly string[]): readonly Place[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));

export const routes: readonly RouteRecordRaw[] = places.map(({ path, page }) => ({
  path,
  component: page,
}));
