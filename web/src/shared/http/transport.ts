/** What a feature needs of the network. Tests bring their own. */
export interface Transport {
  /** The JSON at the path, or a TransportFailure. */
  getJson(path: string): Promise<unknown>;

  /** Listens to one kind of event until the returned function is called. A failed stream does not come back by itself. */
  listen(path: string, event: string, listener: StreamListener): () => void;
}

export interface StreamListener {
  onData(data: unknown): void;
  onFailure(): void;
}

/** The network or the server did not answer as promised; `status` is 0 when nothing answered. */
export class TransportFailure extends Error {
  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`${path} answered ${status}`);
  }
}

const TIMEOUT_MILLIS = 10_000;

export const browserTransport: Transport = {
  async getJson(path) {
    const response = await fetch(path, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    if (!response.ok) {
      throw new TransportFailure(path, response.status);
    }
    return response.json();
  },

  listen(path, event, { onData, onFailure }) {
    const source = new EventSource(path);
    source.addEventListener(event, (message) => onData(JSON.parse(message.data)));
    // The browser's own retry hides for how long nothing has come; closing leaves the decision to the listener.
    source.addEventListener('error', () => {
      source.close();
      onFailure();
    });
    return () => source.close();
  },
};
