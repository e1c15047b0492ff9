import type { Act, ActName } from '@liangwang/api';
import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue';
import { useActs } from './provided';

/** The acts of a queue that still wait for the network, such as what a list must not offer a second time. */
export function useWaiting<Name extends ActName>(
  queue: string,
  operation: Name,
): ShallowRef<readonly Act<Name>[]> {
  const acts = useActs();
  const read = () =>
    acts.waiting(queue).filter((act): act is Act<Name> => act.operation === operation);
  const waiting = shallowRef<readonly Act<Name>[]>(read());
  const unwatch = acts.watch(() => (waiting.value = read()));
  onBeforeUnmount(unwatch);
  return waiting;
}
