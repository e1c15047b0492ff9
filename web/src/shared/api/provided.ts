import type { Acts, Client } from '@liangwang/api';
import { inject, type InjectionKey } from 'vue';

export const CLIENT: InjectionKey<Client> = Symbol('client');
export const ACTS: InjectionKey<Acts> = Symbol('acts');

export const useClient = (): Client => provided(CLIENT, 'client');
export const useActs = (): Acts => provided(ACTS, 'acts');

function provided<Value>(key: InjectionKey<Value>, name: string): Value {
  const value = inject(key);
  if (value === undefined) {
    throw new Error(`the application provides no ${name}`);
  }
  return value;
}
