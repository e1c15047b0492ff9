import type { Client } from '@liangwang/api';
import { onUnmounted, ref } from 'vue';
import { findScale, type Scale } from '@/platform/scale';
import { linesIn, readingOf } from './scaleReading';

/** A hand scale that is read: looked for, registered or not, and what it says now. */
export function useScale(client: Client) {
  const state = ref<'none' | 'looking' | 'connected' | 'unknown'>('none');
  const serial = ref('');
  const scaleId = ref<string>();
  const grams = ref<number>();
  const stable = ref(false);
  let scale: Scale | undefined;
  let rest = '';

  async function connect(): Promise<void> {
    state.value = 'looking';
    scale = await findScale();
    if (!scale) {
      state.value = 'none';
      return;
    }
    serial.value = scale.serial;
    scaleId.value = await registered(scale.serial);
    // A scale that nobody registered may be read, but what it says is typed in as far as the books go.
    state.value = scaleId.value ? 'connected' : 'unknown';
    scale.listen(hear);
  }

  async function registered(known: string): Promise<string | undefined> {
    const found = await client
      .call('findScales', { query: { serial: known, size: 1 } })
      .catch(() => undefined);
    return found?.items[0]?.id;
  }

  function hear(text: string): void {
    const heard = linesIn(rest, text);
    rest = heard.rest;
    const last = heard.lines.map(readingOf).filter(Boolean).at(-1);
    if (last) {
      grams.value = last.grams;
      stable.value = last.stable;
    }
  }

  function close(): void {
    scale?.close();
    state.value = 'none';
    grams.value = undefined;
    stable.value = false;
  }

  onUnmounted(close);
  return { state, serial, scaleId, grams, stable, connect, close };
}
