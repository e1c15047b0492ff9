import { fetchTransport, problemOf } from '@liangwang/api';

/** How one signs in at this platform: `GET /api/v1/public/sign-in`. */
export async function signInSettings(): Promise<{ weChatStandIn?: string | null }> {
  const answer = await fetchTransport({
    method: 'GET',
    url: '/api/v1/public/sign-in',
    headers: { accept: 'application/json' },
    timeoutMillis: 10_000,
  });
  if (answer.status >= 400) {
    throw problemOf(answer);
  }
  return JSON.parse(answer.body) as { weChatStandIn?: string | null };
}
