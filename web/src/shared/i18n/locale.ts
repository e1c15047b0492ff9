import { inject, readonly, ref, watchEffect, type InjectionKey, type Ref } from 'vue';

export type Locale = 'zh' | 'en';

/** Texts of a feature in both languages; English has exactly the keys of Chinese. */
export interface Messages<T> {
  readonly zh: T;
  readonly en: T;
}

/** What a record with two names is called in the reader's language. */
export interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

export const HTML_LANG: Messages<string> = { zh: 'zh-CN', en: 'en' };

export const nameIn = (locale: Locale, named: Named): string =>
  locale === 'zh' ? named.nameZh : named.nameEn;

/** Chinese unless the address or an earlier choice says English. */
export function localeFor(search: string, remembered: string | null): Locale {
  const asked = new URLSearchParams(search).get('lang') ?? remembered ?? 'zh';
  return asked.startsWith('en') ? 'en' : 'zh';
}

/** The same address, asking for the language. */
export function addressIn(locale: Locale, href: string): string {
  const address = new URL(href);
  address.searchParams.set('lang', locale);
  return address.href;
}

export interface LocaleChoice {
  readonly locale: Readonly<Ref<Locale>>;
  choose(locale: Locale): void;
}

export const LOCALE: InjectionKey<LocaleChoice> = Symbol('locale');

const REMEMBERED_AS = 'liangwang.locale';

/** Keeps the choice in the address, in this browser and on the html element. */
export function createLocale(page: Window): LocaleChoice {
  const locale = ref(localeFor(page.location.search, recall(page)));
  watchEffect(() => {
    page.document.documentElement.lang = HTML_LANG[locale.value];
    remember(page, locale.value);
  });
  return {
    locale: readonly(locale),
    choose(chosen) {
      locale.value = chosen;
      page.history.replaceState(null, '', addressIn(chosen, page.location.href));
    },
  };
}

export function useLocale(): LocaleChoice {
  const choice = inject(LOCALE);
  if (choice === undefined) {
    throw new Error('the application provides no locale');
  }
  return choice;
}

// A browser may forbid storage altogether; the page works without it.
function recall(page: Window): string | null {
  try {
    return page.localStorage.getItem(REMEMBERED_AS);
  } catch {
    return null;
  }
}

function remember(page: Window, locale: Locale): void {
  try {
    page.localStorage.setItem(REMEMBERED_AS, locale);
  } catch {
    // Then the choice lasts as long as the address.
  }
}
