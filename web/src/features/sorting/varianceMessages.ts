import type { Messages } from '@/shared/i18n/locale';

const zh = {
  title: '差异单',
  lead: '入场净重与联单相差超出允差的车次,最早的在前。结案只记录原因,不改账。',
  opened: '生成时间',
  variance: '联单减净重',
  centre: '中心',
  intake: '入场单',
  close: '结案',
  empty: '没有待查的差异单',
  emptyNext: '入场净重超出允差时自动生成。',
  closing: '差异单结案',
  station: '站点',
  manifest: '联单重量',
  net: '净重',
  at: '入场时间',
  loading: '正在读取…',
  reason: '查明的原因',
  reasonHint: '用自己的话写,不写姓名。',
  confirm: '确认结案',
  done: '已结案',
};

const en: typeof zh = {
  title: 'Variance cases',
  lead: 'Trips whose net is outside tolerance of the manifest, oldest first. Closing records the reason; the books stay.',
  opened: 'Opened',
  variance: 'Manifest less net',
  centre: 'Centre',
  intake: 'Intake',
  close: 'Close',
  empty: 'No variance case is open',
  emptyNext: 'They open when an intake is outside tolerance.',
  closing: 'Close a variance case',
  station: 'Station',
  manifest: 'Manifest',
  net: 'Net',
  at: 'Taken in',
  loading: 'Loading…',
  reason: 'What was found',
  reasonHint: 'In your own words, without names.',
  confirm: 'Close it',
  done: 'Closed',
};

export const TEXTS: Messages<typeof zh> = { zh, en };
