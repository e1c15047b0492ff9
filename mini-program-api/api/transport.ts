import { NoAnswer } from './problems';

export interface TransportRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMillis: number;
}

export interface TransportAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one request. Gives every answer there is, and fails with {@link NoAnswer} when there is none. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

/** The transport of browsers and of Node. */
export const fetchTransport: Transport = async (request) => {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), request.timeoutMillis);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      signal: aborter.signal,
      cache: 'no-store',
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers.entries()),
      body: await response.text(),
    };
  } catch (failure) {
    throw new NoAnswer(String(failure));
  } finally {
    clearTimeout(timer);
  }
};
