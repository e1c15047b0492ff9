import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue';

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): Readonly<Ref<boolean>> {
  const media = window.matchMedia(query);
  const holds = ref(media.matches);
  const look = (): void => void (holds.value = media.matches);
  onMounted(() => media.addEventListener('change', look));
  onUnmounted(() => media.removeEventListener('change', look));
  return readonly(holds);
}
