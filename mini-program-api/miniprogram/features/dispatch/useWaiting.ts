import type { Act, RefusedAct } from '@liangwang/api';
import { onUnmounted, shallowRef } from 'vue';
import { services } from '@/shared/services/services';
import { COLLECTOR_QUEUE } from './jobs';

/** What the collector did that is not sent yet, and what was not accepted. */
export function useWaiting() {
  const { acts } = services();
  const waiting = shallowRef<readonly Act[]>(acts.waiting(COLLECTOR_QUEUE));
  const refused = shallowRef<readonly RefusedAct[]>(acts.refused(COLLECTOR_QUEUE));
  const end = acts.watch(() => {
    waiting.value = acts.waiting(COLLECTOR_QUEUE);
    refused.value = acts.refused(COLLECTOR_QUEUE);
  });
  onUnmounted(end);
  return { waiting, refused, forget: acts.forget };
}
