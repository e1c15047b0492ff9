import {
  problemText,
  Problem,
  type ActName,
  type AnswerOf,
  type FieldProblem,
  type InputOf,
} from '@liangwang/api';
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { useLocale } from '@/shared/i18n/locale';
import { useActs } from './provided';

export type ActState = 'idle' | 'sending' | 'done' | 'waiting' | 'refused';

export interface PendingAct<Name extends ActName> {
  readonly state: ShallowRef<ActState>;
  readonly answer: ShallowRef<AnswerOf<Name> | undefined>;
  /** What the platform said no with, in the reader's language; empty otherwise. */
  readonly refusal: ComputedRef<string>;
  readonly fields: ComputedRef<readonly FieldProblem[]>;
  /** Gives the answer, or nothing when it was refused or waits for the network. */
  perform(input: InputOf<Name>, note?: string): Promise<AnswerOf<Name> | undefined>;
  reset(): void;
}

/**
 * One act of a form. It is stored before it is sent: without a network it waits and goes out later, the very same
 * request, so nothing that was typed is lost or done twice.
 */
export function useAct<Name extends ActName>(queue: string, operation: Name): PendingAct<Name> {
  const acts = useActs();
  const { locale } = useLocale();
  const state = shallowRef<ActState>('idle');
  const answer = shallowRef<AnswerOf<Name>>();
  const failure = shallowRef<Problem>();

  async function perform(input: InputOf<Name>, note = ''): Promise<AnswerOf<Name> | undefined> {
    state.value = 'sending';
    failure.value = undefined;
    const outcome = await acts.perform(queue, operation, input, { note });
    if (outcome.kind === 'done') {
      answer.value = outcome.answer;
      state.value = 'done';
      return outcome.answer;
    }
    failure.value = outcome.kind === 'refused' ? outcome.problem : undefined;
    state.value = outcome.kind;
    return undefined;
  }

  function reset(): void {
    state.value = 'idle';
    answer.value = undefined;
    failure.value = undefined;
  }

  return {
    state,
    answer,
    refusal: computed(() => (failure.value ? problemText(failure.value, locale.value) : '')),
    fields: computed(() => failure.value?.fields ?? []),
    perform,
    reset,
  };
}
