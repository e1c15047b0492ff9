import { readonly, ref } from 'vue';

const connected = ref(true);

/** Whether the phone says that it has a network. It may be wrong: an answer is the only proof. */
export const online = readonly(connected);

/** Begins to watch the network; calls back whenever it is there again. */
export function watchNetwork(onBack: () => void): void {
  uni.getNetworkType({ success: ({ networkType }) => (connected.value = networkType !== 'none') });
  uni.onNetworkStatusChange(({ isConnected }) => {
    const back = isConnected && !connected.value;
    connected.value = isConnected;
    if (back) {
      onBack();
    }
  });
}
