import type { KeyValue, Language } from '@liangwang/api';
import { reactive, readonly } from 'vue';
import { setLanguage } from '@/shared/i18n/language';

const ELDER_KEY = 'liangwang.elder';
const LANGUAGE_KEY = 'liangwang.language';
const AGREED_KEY = 'liangwang.agreed';

/** The text of the privacy agreement that is shown now; a new one has to be agreed to again. */
export const AGREEMENT_VERSION = '2026-11';

const state = reactive({ elder: false, agreed: false });

/** What this phone remembers about how its owner wants to use it. */
export const preferences = readonly(state);

let kept: KeyValue | undefined;

export function loadPreferences(store: KeyValue): void {
  kept = store;
  state.elder = store.get(ELDER_KEY) === 'yes';
  state.agreed = store.get(AGREED_KEY) === AGREEMENT_VERSION;
  setLanguage(store.get(LANGUAGE_KEY) === 'en' ? 'en' : 'zh');
}

/** Large type, one button, the hotline. */
export function setElder(elder: boolean): void {
  state.elder = elder;
  kept?.set(ELDER_KEY, elder ? 'yes' : 'no');
}

export function keepLanguage(language: Language): void {
  setLanguage(language);
  kept?.set(LANGUAGE_KEY, language);
}

/** The person has read the privacy agreement and said yes. Before that nothing personal leaves the phone. */
export function agree(): void {
  state.agreed = true;
  kept?.set(AGREED_KEY, AGREEMENT_VERSION);
}

export function withdrawAgreement(): void {
  state.agreed = false;
  kept?.remove(AGREED_KEY);
}
