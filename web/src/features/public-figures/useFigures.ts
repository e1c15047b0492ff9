import { onMounted, onUnmounted, ref, shallowRef, type Ref } from 'vue';
import { useTransport } from '@/shared/http/provided';
import { watchFigures, type Connection, type Watch } from './live';
import type { Figures } from './model';

export interface LiveFigures {
  /** The last that is known, or null before the first answer. */
  readonly figures: Ref<Figures | null>;
  readonly connection: Ref<Connection>;
  retry(): void;
}

/** Follows the city's figures for as long as the component is on the page. */
export function useFigures(): LiveFigures {
  const transport = useTransport();
  const figures = shallowRef<Figures | null>(null);
  const connection = ref<Connection>('connecting');
  let watch: Watch | undefined;

  const retry = (): void => watch?.retry();
  const lost = (): void => watch?.lost();

  onMounted(() => {
    watch = watchFigures(transport, {
      onFigures: (latest) => (figures.value = latest),
      onConnection: (state) => (connection.value = state),
    });
    window.addEventListener('online', retry);
    window.addEventListener('offline', lost);
  });
  onUnmounted(() => {
    watch?.stop();
    window.removeEventListener('online', retry);
    window.removeEventListener('offline', lost);
  });

  return { figures, connection, retry };
}
