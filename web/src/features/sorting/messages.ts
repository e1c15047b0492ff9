import type { Messages } from '@/shared/i18n/locale';

const zh = {
  weighbridge: '地磅入场',
  yard: '在场车辆',
  noTruck: '场内没有待过磅的车辆',
  noTruckNext: '车辆到场后由司机在小程序确认,列表每 15 秒更新一次。',
  manifest: '联单重量',
  seal: '铅封',
  sealBroken: '铅封破损',
  scale: '地磅',
  gross: '毛重(千克)',
  tare: '皮重(千克)',
  net: '净重',
  difference: '与联单差异',
  grossHint: '重车过磅读数',
  tareHint: '空车过磅读数,小于毛重',
  wrongWeight: '请输入千克,最多三位小数',
  tareTooBig: '皮重应小于毛重',
  takeIn: '确认入场',
  done: '已入场',
  within: '在允差内',
  outside: '超出允差,已生成差异单',
  keys: '方向键选车,Enter 到下一项,Ctrl+Enter 确认',
  noScale: '本中心没有有效期内的地磅',
};

const en: typeof zh = {
  weighbridge: 'Weighbridge',
  yard: 'Trucks in the yard',
  noTruck: 'No truck is waiting for the weighbridge',
  noTruckNext:
    'Drivers confirm their arrival in the mini-program; the list looks again every 15 s.',
  manifest: 'Manifest',
  seal: 'Seal',
  sealBroken: 'Seal broken',
  scale: 'Weighbridge',
  gross: 'Gross (kg)',
  tare: 'Tare (kg)',
  net: 'Net',
  difference: 'Against the manifest',
  grossHint: 'Reading with the full truck',
  tareHint: 'Reading with the empty truck, below gross',
  wrongWeight: 'Kilograms with three decimals at most',
  tareTooBig: 'Tare has to be below gross',
  takeIn: 'Take in',
  done: 'Taken in',
  within: 'within tolerance',
  outside: 'outside tolerance: a variance case is open',
  keys: 'Arrows choose the truck, Enter goes on, Ctrl+Enter takes in',
  noScale: 'This centre has no weighbridge with a valid certificate',
};

export const TEXTS: Messages<typeof zh> = { zh, en };
