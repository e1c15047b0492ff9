import type { Language } from '@liangwang/api';

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is collected, why, for how long, and how to take it back (PIPL 17). */
const TEXT: Readonly<Record<Language, readonly Section[]>> = {
  zh: [
    {
      title: '收集什么,为了什么',
      lines: [
        '微信账号标识与手机号:登录、联系上门。手机号可不授权。',
        '小区与门牌:安排上门。只有接单的回收员在任务期间能看到门牌。',
        '称重、金额与积分:结算与对账。',
        '位置:仅在您点按时用于查找附近服务点,不会保存。',
      ],
    },
    {
      title: '保存多久',
      lines: [
        '称重与收付记录:依法保存不少于 5 年,注销后去除个人身份。',
        '上门照片:180 天,申诉期间除外。',
        '手机号与地址:注销账号时删除。',
      ],
    },
    {
      title: '谁能看到',
      lines: [
        '接单的回收员只能看到姓名、门牌与打码手机号,任务结束后只剩小区名。',
        '工作人员每次查看个人信息都会留下记录。',
        '公开数据只有小区以上的合计,不足 5 户不显示。',
      ],
    },
    {
      title: '您的权利',
      lines: ['您可以随时查看、更正、导出和删除个人信息,也可以在“我的”里撤回同意或拨打热线。'],
    },
  ],
  en: [
    {
      title: 'What is collected, and why',
      lines: [
        'Your WeChat identifier and phone number: to sign in and to reach you. The phone number is optional.',
        'Community and door: to come to you. Only the collector who holds the job sees the door, and only meanwhile.',
        'Weights, amounts and points: to pay you and to keep the books.',
        'Location: only when you tap, to find a point nearby. It is not kept.',
      ],
    },
    {
      title: 'For how long',
      lines: [
        'Weighings and payments: at least 5 years by law, without your person after you close the account.',
        'Door photos: 180 days, longer only during a dispute.',
        'Phone and address: deleted when you close the account.',
      ],
    },
    {
      title: 'Who sees it',
      lines: [
        'The collector sees your name, door and masked phone while on the job, and only the community afterwards.',
        'Every look by staff is recorded.',
        'Public figures are sums of communities; below 5 households nothing is shown.',
      ],
    },
    {
      title: 'Your rights',
      lines: ['See, correct, export and delete your data, or withdraw your consent, at any time.'],
    },
  ],
};

export const agreementIn = (language: Language): readonly Section[] => TEXT[language];
