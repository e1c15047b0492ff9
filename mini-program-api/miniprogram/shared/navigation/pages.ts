import { messages } from '@/shared/i18n/language';
import type { PhoneRole } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/icons';

/** The pages by name, as in pages.json. */
export const PAGES = {
  home: 'pages/home/index',
  pickups: 'pages/pickups/index',
  wallet: 'pages/wallet/index',
  me: 'pages/me/index',
  signIn: 'pages/sign-in/index',
  agreement: 'pages/agreement/index',
  address: 'resident/address/index',
  book: 'resident/book/index',
  pickup: 'resident/pickup/index',
  receipt: 'resident/receipt/index',
  guide: 'resident/guide/index',
  collectorDay: 'collector/day/index',
  collectorJob: 'collector/job/index',
  collectorWeigh: 'collector/weigh/index',
  collectorBags: 'collector/bags/index',
} as const;

const t = messages(
  { home: '首页', pickups: '订单', wallet: '钱包', me: '我的', jobs: '任务', bags: '交接' },
  { home: 'Home', pickups: 'Pickups', wallet: 'Wallet', me: 'Me', jobs: 'Jobs', bags: 'Hand-over' },
);

export interface Tab {
  readonly page: string;
  readonly icon: IconName;
  readonly name: string;
}

const me = (): Tab => ({ page: PAGES.me, icon: 'person', name: t('me') });

/** The tabs of a role, the first one is its home. */
export function tabsOf(role: PhoneRole): Tab[] {
  if (role === 'collector') {
    return [
      { page: PAGES.collectorDay, icon: 'list', name: t('jobs') },
      { page: PAGES.collectorBags, icon: 'bag', name: t('bags') },
      me(),
    ];
  }
  if (role === 'resident') {
    return [
      { page: PAGES.home, icon: 'home', name: t('home') },
      { page: PAGES.pickups, icon: 'list', name: t('pickups') },
      { page: PAGES.wallet, icon: 'wallet', name: t('wallet') },
      me(),
    ];
  }
  return [me()];
}

export const homeOf = (role: PhoneRole): string => tabsOf(role)[0]?.page ?? PAGES.me;
