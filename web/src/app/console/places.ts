import type { Component } from 'vue';
import {
  Banknote,
  BookOpenCheck,
  Boxes,
  CalendarClock,
  ChartColumn,
  ClipboardCheck,
  ClipboardList,
  Factory,
  FilePen,
  Landmark,
  Leaf,
  MapPin,
  MapPinned,
  MessageCircleQuestion,
  Package,
  PackageCheck,
  RotateCw,
  Ruler,
  Scale,
  Split,
  Target,
  TriangleAlert,
  Truck,
  UserCog,
  UserSearch,
  UsersRound,
} from '@lucide/vue';
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
    path: '/station/receive',
    title: { zh: '收货复称', en: 'Receive goods' },
    lead: { zh: '从回收员接收货物并复称', en: 'Take goods over and weigh them again' },
    icon: PackageCheck,
    roles: ['station-keeper'],
    page: () => import('@/features/custody/ReceivePage.vue'),
  },
  {
    path: '/station/handovers',
    title: { zh: '交接记录', en: 'Hand-overs' },
    lead: { zh: '逐项差异、原因与冲正', en: 'Differences, reasons, and undoing' },
    icon: ClipboardList,
    roles: ['station-keeper'],
    page: () => import('@/features/custody/HandoversPage.vue'),
  },
  {
    path: '/station/stock',
    title: { zh: '库存与容器', en: 'Stock and containers' },
    lead: { zh: '本站现有材料与容器', en: 'What the station holds' },
    icon: Boxes,
    roles: ['station-keeper'],
    page: () => import('@/features/custody/StockPage.vue'),
  },
  {
    path: '/station/trips',
    title: { zh: '转运车次', en: 'Trips' },
    lead: { zh: '叫车、装车加封、看进度', en: 'Call, load and seal trucks' },
    icon: Truck,
    roles: ['station-keeper'],
    page: () => import('@/features/custody/TripsPage.vue'),
  },
  {
    path: '/station/drop-off-points',
    title: { zh: '投放点', en: 'Drop-off points' },
    lead: { zh: '登记现场状态', en: 'Say how they were found' },
    icon: MapPin,
    roles: ['station-keeper'],
    page: () => import('@/features/area/DropOffPointsPage.vue'),
  },
  {
    path: '/pickups',
    title: { zh: '上门任务', en: 'Pickups' },
    lead: { zh: '派单、改期、取消,先看超时与催办', en: 'Assign, move and cancel; late ones first' },
    icon: CalendarClock,
    roles: ['dispatcher'],
    page: () => import('@/features/dispatch/PickupsPage.vue'),
  },
  {
    path: '/shifts',
    title: { zh: '当班回收员', en: 'Collectors on shift' },
    lead: { zh: '各站谁在岗、手里几单', en: 'Who works where, with how many jobs' },
    icon: UsersRound,
    roles: ['dispatcher'],
    page: () => import('@/features/dispatch/ShiftsPage.vue'),
  },
  {
    path: '/map',
    title: { zh: '站点与小区', en: 'Stations and communities' },
    lead: { zh: '示意图上看站点、小区与覆盖', en: 'Where they are, and who has no station' },
    icon: MapPin,
    roles: ['dispatcher'],
    page: () => import('@/features/area/MapPage.vue'),
  },
  {
    path: '/disputes',
    title: { zh: '异议处理', en: 'Disputes' },
    lead: { zh: '居民不认可的称重,等待裁定', en: 'Weighings that residents do not agree with' },
    icon: MessageCircleQuestion,
    roles: ['dispatcher'],
    page: () => import('@/features/collection/DisputesPage.vue'),
  },
  {
    path: '/variance-cases',
    title: { zh: '差异单', en: 'Variance cases' },
    lead: { zh: '入场与联单相差过大的车次', en: 'Trips that weigh other than their manifest' },
    icon: TriangleAlert,
    roles: ['dispatcher'],
    page: () => import('@/features/sorting/VariancePage.vue'),
  },
  {
    path: '/weighbridge',
    title: { zh: '地磅入场', en: 'Weighbridge' },
    lead: { zh: '到场车次称重入库', en: 'Weigh arriving trips in' },
    icon: Scale,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/WeighbridgePage.vue'),
  },
  {
    path: '/intakes',
    title: { zh: '入场记录', en: 'Intakes' },
    lead: { zh: '查看入场、差异与余量,冲正', en: 'What came in, what is left, reversals' },
    icon: ClipboardList,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/IntakesPage.vue'),
  },
  {
    path: '/sorting',
    title: { zh: '分拣', en: 'Sorting' },
    lead: { zh: '投入、产出、残渣与损耗', en: 'In, out, residue and loss' },
    icon: Split,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/SortingPage.vue'),
  },
  {
    path: '/lots',
    title: { zh: '批次库存', en: 'Lots' },
    lead: { zh: '在库批次与标签', en: 'What is in stock, labels' },
    icon: Package,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/LotsPage.vue'),
  },
  {
    path: '/outbounds',
    title: { zh: '出场', en: 'Outbounds' },
    lead: { zh: '批次发往利用企业', en: 'Ship lots to recyclers' },
    icon: Truck,
    roles: ['centre-clerk'],
    page: () => import('@/features/sorting/OutboundsPage.vue'),
  },
  {
    path: '/receipts',
    title: { zh: '收货确认', en: 'Receipts' },
    lead: { zh: '过磅并确认收到的货物', en: 'Weigh and confirm what arrives' },
    icon: ClipboardCheck,
    roles: ['recycler'],
    page: () => import('@/features/sorting/ReceiptsPage.vue'),
  },
  {
    path: '/people',
    title: { zh: '员工与岗位', en: 'People and roles' },
    lead: { zh: '登记员工,变更岗位与范围', en: 'Register people, change roles and places' },
    icon: UserCog,
    roles: ['administrator'],
    page: () => import('@/features/people/StaffPage.vue'),
  },
  {
    path: '/recyclers',
    title: { zh: '利用企业', en: 'Recyclers' },
    lead: { zh: '登记企业,许可续期', en: 'Register firms, renew licences' },
    icon: Factory,
    roles: ['administrator'],
    page: () => import('@/features/people/RecyclersPage.vue'),
  },
  {
    path: '/network',
    title: { zh: '网点与小区', en: 'Stations and communities' },
    lead: { zh: '营业时间与服务范围', en: 'Opening hours and service areas' },
    icon: MapPinned,
    roles: ['administrator'],
    page: () => import('@/features/area/NetworkPage.vue'),
  },
  {
    path: '/prices',
    title: { zh: '品类与价格', en: 'Materials and prices' },
    lead: { zh: '按区域与时间查看和设定价格', en: 'See and set prices by area and time' },
    icon: Banknote,
    roles: ['administrator'],
    page: () => import('@/features/catalog/PricesPage.vue'),
  },
  {
    path: '/factors',
    title: { zh: '减排因子', en: 'Emission factors' },
    lead: { zh: '核算所用的因子集与依据', en: 'Sets of factors and what they stand on' },
    icon: Leaf,
    roles: ['administrator'],
    page: () => import('@/features/catalog/FactorsPage.vue'),
  },
  {
    path: '/scales',
    title: { zh: '计量秤具', en: 'Scales' },
    lead: { zh: '登记秤具与检定,到期提醒', en: 'Register scales and calibrations' },
    icon: Ruler,
    roles: ['administrator'],
    page: () => import('@/features/catalog/ScalesPage.vue'),
  },
  {
    path: '/ledger',
    title: { zh: '总账账户', en: 'Ledger accounts' },
    lead: { zh: '账户、对账单与每一笔转账', en: 'Accounts, statements and every transfer' },
    icon: Landmark,
    roles: ['finance'],
    page: () => import('@/features/ledger/LedgerPage.vue'),
  },
  {
    path: '/books',
    title: { zh: '账目核对', en: 'Check of the books' },
    lead: { zh: '每日核对与物料、资金、积分余额', en: 'The daily check and all balances' },
    icon: BookOpenCheck,
    roles: ['finance'],
    page: () => import('@/features/ledger/BooksPage.vue'),
  },
  {
    path: '/figures',
    title: { zh: '统计数据', en: 'Figures' },
    lead: { zh: '各环节重量,一直追到家门口', en: 'Mass at every stage, down to the door' },
    icon: ChartColumn,
    roles: ['statistician'],
    page: () => import('@/features/statistics/FiguresPage.vue'),
  },
  {
    path: '/indicators',
    title: { zh: '指标', en: 'Indicators' },
    lead: { zh: '对照目标,逐项列明来源', en: 'Against targets, every component with its source' },
    icon: Target,
    roles: ['statistician'],
    page: () => import('@/features/statistics/IndicatorsPage.vue'),
  },
  {
    path: '/declared-figures',
    title: { zh: '申报数据', en: 'Declared figures' },
    lead: { zh: '平台测不到的分子、分母项', en: 'Terms that the platform can not measure' },
    icon: FilePen,
    roles: ['statistician'],
    page: () => import('@/features/statistics/DeclaredPage.vue'),
  },
  {
    path: '/rebuild',
    title: { zh: '重算统计', en: 'Rebuild' },
    lead: { zh: '从全部事件重新计算', en: 'Count every event again' },
    icon: RotateCw,
    roles: ['statistician'],
    page: () => import('@/features/statistics/RebuildPage.vue'),
  },
  {
    path: '/residents',
    title: { zh: '查找居民', en: 'Find a resident' },
    lead: { zh: '按完整手机号,每次留痕', en: 'By the whole number, each look on record' },
    icon: UserSearch,
    roles: ['customer-service', 'administrator'],
    page: () => import('@/features/people/ResidentSearchPage.vue'),
  },
];

export const placesOf = (roles: readonly string[]): readonly Place[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** Pages that one reaches from another page, not from the menu. */
const details: readonly RouteRecordRaw[] = [
  { path: '/pickups/:id', component: () => import('@/features/dispatch/PickupPage.vue') },
];

export const routes: readonly RouteRecordRaw[] = [
  ...places.map(({ path, page }) => ({ path, component: page })),
  ...details,
];
