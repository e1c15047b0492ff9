import { inject, type InjectionKey } from 'vue';
import type { Transport } from './transport';

export const TRANSPORT: InjectionKey<Transport> = Symbol('transport');

export function useTransport(): Transport {
  const transport = inject(TRANSPORT);
  if (transport === undefined) {
    throw new Error('the application provides no transport');
  }
  return transport;
}
