import type { Locale, Messages } from '@/shared/i18n/locale';
import type { Connection } from './live';
import type { CarbonStage, PickupSegment, Seam, SourceClass, Stage } from './model';

interface Texts {
  brand: string;
  brandLine: string;
  documentTitle: (city: string) => string;
  skip: string;
  language: string;
  otherLanguage: string;
  connection: Record<Connection, string>;
  offlineNotice: (time: string) => string;
  pollingNotice: string;
  retry: string;
  loading: string;
  failedTitle: string;
  failedText: string;

  heroTitle: (city: string) => string;
  updated: (time: string) => string;
  inRecords: (records: string) => string;
  counters: {
    pickups: string;
    pickupsOf: (booked: string) => string;
    households: string;
    householdsNote: string;
    paid: string;
    paidNote: string;
    householdUnit: string;
    pickupUnit: string;
  };

  nothingYetTitle: string;
  nothingYetText: string;
  nothingYetNext: string;
  bookedOnlyTitle: (booked: string) => string;
  bookedOnlyText: string;

  flowTitle: string;
  flowLead: string;
  flowPicture: (collected: string, shipped: string) => string;
  flowTable: string;
  flowNote: string;
  stages: Record<Stage, string>;
  waiting: Record<string, string>;
  earlier: Record<string, string>;
  seams: Record<Seam, string>;
  missing: Record<string, string>;
  surplus: Record<string, string>;
  legend: { passed: string; held: string; residue: string; loss: string; difference: string };
  columns: { step: string; weight: string; records: string; ofCollected: string };

  differencesTitle: string;
  differencesLead: string;
  unexplained: string;
  unexplainedNote: string;
  lessLater: string;
  moreLater: string;
  equal: string;

  districtsTitle: string;
  districtsLead: string;
  mapTitle: string;
  mapNote: string;
  north: string;
  districtDetail: (households: string, paid: string) => string;

  indicatorsTitle: string;
  indicatorsLead: string;
  noValue: string;
  target: (target: string, year: string) => string;
  reached: string;
  opens: string;
  numerator: string;
  denominator: string;
  definition: (version: string) => string;
  period: (period: string) => string;
  source: string;
  sourceClasses: Record<SourceClass, string>;

  carbonTitle: string;
  carbonLead: string;
  carbonStages: Record<CarbonStage, string>;
  carbonNotes: Record<CarbonStage, string>;
  carbonRange: (low: string, high: string) => string;
  factorSet: string;
  proposal: string;
  noCarbon: string;

  pickupsTitle: string;
  pickupsLead: string;
  pickupStates: Record<PickupSegment['state'], string>;

  materialsTitle: string;
  materialsLead: string;
  noMaterials: string;
  allMaterials: (count: string) => string;

  footer: string;
  openData: string;
  privacy: string;
}

const zh: Texts = {
  brand: '两网',
  brandLine: '生活垃圾分类网 × 再生资源回收网',
  documentTitle: (city) => `${city}两网融合 · 公开数据`,
  skip: '跳到主要内容',
  language: '语言',
  otherLanguage: 'English',
  connection: { connecting: '连接中', live: '实时', polling: '重连中', offline: '离线' },
  offlineNotice: (time) => `连接中断，显示的是 ${time} 的数据，恢复后会自动更新。`,
  pollingNotice: '实时通道中断，正在重连；数据每隔几秒刷新一次。',
  retry: '立即重试',
  loading: '正在读取今天的数据…',
  failedTitle: '暂时读不到数据',
  failedText: '平台没有应答。它可能正在启动，页面会自动重试，恢复后无需刷新。',

  heroTitle: (city) => `今天，从${city}居民家门口收回`,
  updated: (time) => `更新于 ${time}`,
  inRecords: (records) => `${records} 笔上门称重`,
  counters: {
    pickups: '已完成上门',
    pickupsOf: (booked) => `共预约 ${booked} 单`,
    households: '参与家庭',
    householdsNote: '今天交投过的家庭',
    paid: '付给居民',
    paidNote: '称重时记入钱包，分文可查',
    householdUnit: '户',
    pickupUnit: '单',
  },

  nothingYetTitle: '今天还没有称重记录',
  nothingYetText: '居民预约、回收员上门称重后，数据会立即出现在这里，无需刷新。',
  nothingYetNext: '想先看看一整天的样子？运行 README 中 “Replay a city day” 一节的回放命令。',
  bookedOnlyTitle: (booked) => `已有 ${booked} 单预约，等待第一次称重`,
  bookedOnlyText: '回收员上门称重后，数据会立即出现在这里，无需刷新。',

  flowTitle: '今天的去向',
  flowLead: '从家门口到利用企业，每一环各自称重。数字并排展示，互不相加。',
  flowPicture: (collected, shipped) =>
    `物料流向图：上门称重 ${collected}，出场至利用企业 ${shipped}。全部数字见下方表格。`,
  flowTable: '以表格查看',
  flowNote: '在途与库存由相邻两环的称重推算；差异是同一批货两次称重之差，单独记账，不会被抹平。',
  stages: {
    collected: '上门称重',
    'handed-over': '交服务站',
    received: '分拣中心入场',
    sorted: '分拣成品',
    shipped: '出场至利用企业',
    residue: '残渣',
    loss: '记录损耗',
  },
  waiting: {
    collectors: '在回收员手中',
    stations: '站内库存与途中',
    centre: '待分拣',
    lots: '成品库存',
  },
  earlier: {
    collectors: '往日由回收员持有',
    stations: '往日站内库存',
    centre: '往日待分拣',
    lots: '往日成品库存',
  },
  seams: {
    'door-station': '家门口 → 服务站',
    'manifest-weighbridge': '联单 → 地磅',
    'outbound-recycler': '出场 → 利用企业',
  },
  missing: {
    'door-station': '差异：服务站少称',
    'manifest-weighbridge': '差异：地磅少称',
  },
  surplus: {
    'door-station': '差异：服务站多称',
    'manifest-weighbridge': '差异：地磅多称',
  },
  legend: {
    passed: '交下一环',
    held: '在途与库存',
    residue: '残渣',
    loss: '损耗',
    difference: '差异',
  },
  columns: { step: '环节', weight: '重量', records: '记录数', ofCollected: '占上门称重' },

  differencesTitle: '差异与未解释',
  differencesLead: '同一批货，两次称重。差多少，就写多少。',
  unexplained: '未解释',
  unexplainedNote: '三处差异账户之和。正数表示后一次称得较少。',
  lessLater: '后一次较少',
  moreLater: '后一次较多',
  equal: '两次一致',

  districtsTitle: '各区县',
  districtsLead: '上门称重量，按区县。',
  mapTitle: '区县示意图',
  mapNote: '仅示意相对方位，不表示行政边界与面积。',
  north: '北',
  districtDetail: (households, paid) => `${households} 户 · ${paid}`,

  indicatorsTitle: '离目标还有多远',
  indicatorsLead: '每个指标都可以打开：分子、分母、口径版本与数据来源。',
  noValue: '暂无',
  target: (target, year) => (year === '' ? `目标 ${target}` : `${year} 年目标 ${target}`),
  reached: '已达目标',
  opens: '这个数怎么来的',
  numerator: '分子',
  denominator: '分母',
  definition: (version) => `口径版本 ${version}`,
  period: (period) => `统计期 ${period}`,
  source: '来源',
  sourceClasses: { measured: '实测', declared: '申报', estimated: '估算' },

  carbonTitle: '碳减排',
  carbonLead: '同一批物料在三个环节各算一次，越往后越可靠；三个数永不相加。',
  carbonStages: { estimated: '估算', verified: '核实', shipped: '出场' },
  carbonNotes: {
    estimated: '按上门称重',
    verified: '按分拣品类，已去残渣',
    shipped: '按运往利用企业的重量，唯一进入城市统计',
  },
  carbonRange: (low, high) => `区间 ${low} 至 ${high}`,
  factorSet: '因子集',
  proposal: '因子集为谨慎的建议值，在城市采用正式方法学之前仅供展示，不构成减排量核证。',
  noCarbon: '今天还没有可计算的物料。',

  pickupsTitle: '今天的上门单',
  pickupsLead: '每一单都有结果。',
  pickupStates: {
    weighed: '已称重',
    open: '进行中',
    refused: '拒收',
    cancelled: '已取消',
    noShow: '未遇见',
  },

  materialsTitle: '收了什么',
  materialsLead: '同一类物料，在门口、分拣后与出场时分别是多少。',
  noMaterials: '还没有',
  allMaterials: (count) => `其余 ${count} 类`,

  footer: '本页数字直接来自同一本账：每一克都有来处，更正以新记录冲正，从不覆盖。',
  openData: '开放数据（JSON）',
  privacy: '只发布汇总数字，不含任何个人信息。',
};

const en: Texts = {
  brand: 'Liangwang',
  brandLine: 'Waste sorting × resource recycling, one network',
  documentTitle: (city) => `${city} · two networks, public figures`,
  skip: 'Skip to the main content',
  language: 'Language',
  otherLanguage: '中文',
  connection: {
    connecting: 'Connecting',
    live: 'Live',
    polling: 'Reconnecting',
    offline: 'Offline',
  },
  offlineNotice: (time) =>
    `The connection is lost. These are the figures of ${time}; they update as soon as it is back.`,
  pollingNotice:
    'The live stream is interrupted and is being restored; figures refresh every few seconds.',
  retry: 'Try now',
  loading: "Reading today's figures…",
  failedTitle: 'No figures right now',
  failedText:
    'The platform does not answer. It may be starting; this page keeps trying and needs no reload.',

  heroTitle: (city) => `Collected today at the doors of ${city}`,
  updated: (time) => `Updated ${time}`,
  inRecords: (records) => `in ${records} door weighings`,
  counters: {
    pickups: 'Pickups done',
    pickupsOf: (booked) => `of ${booked} booked`,
    households: 'Households',
    householdsNote: 'took part today',
    paid: 'Paid to residents',
    paidNote: 'into wallets, as the bags were weighed',
    householdUnit: '',
    pickupUnit: '',
  },

  nothingYetTitle: 'No weighings yet today',
  nothingYetText:
    'As soon as a collector weighs at a door, the figures appear here without a reload.',
  nothingYetNext:
    'To see a whole day now, run the replay: its command stands in the README under “Replay a city day”.',
  bookedOnlyTitle: (booked) => `${booked} pickups booked, waiting for the first weighing`,
  bookedOnlyText: 'The figures appear here as soon as a collector weighs, without a reload.',

  flowTitle: 'Where it went today',
  flowLead:
    'From the door to the recycler, every stage weighs for itself. The stages stand side by side and are never added.',
  flowPicture: (collected, shipped) =>
    `Flow picture: ${collected} weighed at the door, ${shipped} shipped to recyclers. All numbers are in the table below.`,
  flowTable: 'View as a table',
  flowNote:
    'What is on its way or in stock follows from neighbouring weighings. A difference is the same load weighed twice; it has an account of its own and is never smoothed away.',
  stages: {
    collected: 'Weighed at the door',
    'handed-over': 'Handed over at the station',
    received: 'Received at the centre',
    sorted: 'Sorted into lots',
    shipped: 'Shipped to recyclers',
    residue: 'Residue',
    loss: 'Recorded loss',
  },
  waiting: {
    collectors: 'With collectors',
    stations: 'At stations, on the road',
    centre: 'Awaiting sorting',
    lots: 'Lots in stock',
  },
  earlier: {
    collectors: 'With collectors, earlier days',
    stations: 'Station stock, earlier days',
    centre: 'Unsorted, earlier days',
    lots: 'Lots of earlier days',
  },
  seams: {
    'door-station': 'Door → station',
    'manifest-weighbridge': 'Manifest → weighbridge',
    'outbound-recycler': 'Outbound → recycler',
  },
  missing: {
    'door-station': 'Station found less',
    'manifest-weighbridge': 'Weighbridge found less',
  },
  surplus: {
    'door-station': 'Station found more',
    'manifest-weighbridge': 'Weighbridge found more',
  },
  legend: {
    passed: 'Passed on',
    held: 'On its way or in stock',
    residue: 'Residue',
    loss: 'Loss',
    difference: 'Difference',
  },
  columns: { step: 'Step', weight: 'Weight', records: 'Records', ofCollected: 'Of door weight' },

  differencesTitle: 'Differences and the unexplained',
  differencesLead: 'The same load, weighed twice. What differs is written down.',
  unexplained: 'Unexplained',
  unexplainedNote: 'The difference accounts together. Above zero: the later weighing found less.',
  lessLater: 'less at the later weighing',
  moreLater: 'more at the later weighing',
  equal: 'both agree',

  districtsTitle: 'Districts',
  districtsLead: 'Weight at the door, by district.',
  mapTitle: 'Schematic of the districts',
  mapNote: 'Relative positions only; no boundaries, no areas.',
  north: 'N',
  districtDetail: (households, paid) => `${households} households · ${paid}`,

  indicatorsTitle: 'How far from the target',
  indicatorsLead:
    'Every indicator can be opened: numerator, denominator, version of the definition, class of every source.',
  noValue: 'None yet',
  target: (target, year) => (year === '' ? `Target ${target}` : `Target ${year}: ${target}`),
  reached: 'Target reached',
  opens: 'Where this number comes from',
  numerator: 'Numerator',
  denominator: 'Denominator',
  definition: (version) => `Definition ${version}`,
  period: (period) => `Period ${period}`,
  source: 'Source',
  sourceClasses: { measured: 'Measured', declared: 'Declared', estimated: 'Estimated' },

  carbonTitle: 'Carbon avoided',
  carbonLead:
    'The same material computed at three stages, each more certain than the last. The three are never added.',
  carbonStages: { estimated: 'Estimated', verified: 'Verified', shipped: 'Shipped' },
  carbonNotes: {
    estimated: 'from weights at the door',
    verified: 'from sorted materials, without residue',
    shipped: "from what left for recyclers; the only one in the city's statistics",
  },
  carbonRange: (low, high) => `between ${low} and ${high}`,
  factorSet: 'Factor set',
  proposal:
    'The factor set is a cautious proposal, for display until the city adopts a methodology. It certifies no reduction.',
  noCarbon: 'No material to compute from yet today.',

  pickupsTitle: 'Pickups today',
  pickupsLead: 'Every booking has an outcome.',
  pickupStates: {
    weighed: 'Weighed',
    open: 'In progress',
    refused: 'Refused',
    cancelled: 'Cancelled',
    noShow: 'Nobody met',
  },

  materialsTitle: 'What it was',
  materialsLead: 'The same materials at the door, after sorting and when shipped.',
  noMaterials: 'none yet',
  allMaterials: (count) => `${count} more`,

  footer:
    'These figures come from one ledger: every gram has an origin; corrections are new records and overwrite nothing.',
  openData: 'Open data (JSON)',
  privacy: 'Only sums are published, nothing about any person.',
};

export const TEXTS: Messages<Texts> = { zh, en };

const INTL_LOCALE: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

/** A clock time in the city's zone, wherever the reader is. */
export function timeText(instant: string, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_LOCALE[locale], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The city's day with its weekday; the day is a date already, so no zone may move it. */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_LOCALE[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A period of one day is said as that day: 2026-11-23, or 2026-11-01 – 2026-11-23. */
export function periodText(period: string): string {
  const [first = period, last = first] = period.split('/');
  return first === last ? first : `${first} – ${last}`;
}
