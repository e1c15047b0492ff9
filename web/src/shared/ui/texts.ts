import { computed, type ComputedRef } from 'vue';
import { useLocale, type Messages } from '@/shared/i18n/locale';

const zh = {
  again: '再试一次',
  loading: '正在读取…',
  more: '继续加载',
  sending: '正在提交…',
  waiting: '已保存,网络恢复后自动提交',
  close: '关闭',
};

const messages: Messages<typeof zh> = {
  zh,
  en: {
    again: 'Try again',
    loading: 'Loading…',
    more: 'Load more',
    sending: 'Sending…',
    waiting: 'Saved; it is sent as soon as there is a network',
    close: 'Close',
  },
};

export const useConsoleTexts = () => useMessages(messages);

/** The texts of a feature in the reader's language. */
export function useMessages<Texts>(of: Messages<Texts>): { t: ComputedRef<Texts> } {
  const { locale } = useLocale();
  return { t: computed(() => of[locale.value]) };
}
