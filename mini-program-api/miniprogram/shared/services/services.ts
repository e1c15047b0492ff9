import type { Acts, Client } from '@liangwang/api';
import type { SessionOfPhone } from '@/shared/session/session';

/** What the screens work with. The application puts it together at its start; tests put in their own. */
export interface Services {
  readonly client: Client;
  readonly acts: Acts;
  readonly session: SessionOfPhone;
}

let provided: Services | undefined;

export const provideServices = (services: Services): void => void (provided = services);

export function services(): Services {
  if (!provided) {
    throw new Error('the application has not started');
  }
  return provided;
}
