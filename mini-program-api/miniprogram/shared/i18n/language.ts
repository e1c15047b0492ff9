import type { Language } from '@liangwang/api';
import { readonly, ref } from 'vue';

const chosen = ref<Language>('zh');

/** The language of the screens: Chinese unless somebody asks for English. */
export const language = readonly(chosen);

export const setLanguage = (wanted: Language): void => void (chosen.value = wanted);

type Texts = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Gives the texts of a part of the screens, in both languages; `{name}` is filled in. */
export function messages<Zh extends Texts>(zh: Zh, en: { readonly [Key in keyof Zh]: string }) {
  return (key: keyof Zh & string, values: Values = {}): string =>
    filled((chosen.value === 'zh' ? zh : en)[key] ?? key, values);
}

export const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The one of two names that fits the language. */
export const named = (of: { readonly nameZh: string; readonly nameEn: string }): string =>
  chosen.value === 'zh' ? of.nameZh : of.nameEn;
