import { NoAnswer, Problem, problemOf } from './problems';
import { routes } from './generated/routes';
import type { Transport, TransportAnswer, TransportRequest } from './transport';
import type { AnswerOf, InputOf, OperationName } from './types';

export interface ClientSettings {
  /** Where the platform is: empty in a page that it serves itself. */
  readonly baseUrl: string;
  readonly transport: Transport;
  /** The token of who is signed in, asked for before each request. */
  readonly token?: () => string | undefined;
  /** Called when the platform does not accept the token any more. */
  readonly onSignedOut?: () => void;
  readonly timeoutMillis?: number;
  /** How often a request is sent before nobody answered. */
  readonly attempts?: number;
  readonly sleep?: (millis: number) => Promise<void>;
}

export interface Client {
  /**
   * Calls one operation. Fails with {@link Problem} or {@link NoAnswer}.
   *
   * Reads and acts are repeatable: they are sent again when nobody answers. A sign-in is sent once.
   */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<AnswerOf<Name>>;
  /** Reads what is going to be edited, together with the tag of its version, which an edit sends as `If-Match`. */
  read<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<Tagged<AnswerOf<Name>>>;
}

/** What was read, and of which version it is. */
export interface Tagged<Content> {
  readonly content: Content;
  readonly tag: string;
}

const TIMEOUT_MILLIS = 15_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MILLIS = 400;
const LONGEST_PAUSE_MILLIS = 5_000;

/** A client of the platform over any transport. */
export function createClient(settings: ClientSettings): Client {
  const answerTo = async (name: OperationName, input: Input): Promise<TransportAnswer> => {
    const request = requestFor(name, input, settings);
    const answer = await sent(request, settings);
    if (answer.status >= 400) {
      throw refused(answer, request, settings);
    }
    return answer;
  };
  return {
    async call(name, input) {
      return contentOf(await answerTo(name, input as Input)) as AnswerOf<typeof name>;
    },
    async read(name, input) {
      const answer = await answerTo(name, input as Input);
      return {
        content: contentOf(answer) as AnswerOf<typeof name>,
        tag: answer.headers['etag'] ?? '',
      };
    },
  };
}

interface Input {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function requestFor(name: OperationName, input: Input, settings: ClientSettings): TransportRequest {
  const route = routes[name];
  const token = settings.token?.();
  return {
    method: route.method,
    url: settings.baseUrl + urlOf(route.path, input),
    headers: {
      accept: 'application/json, application/problem+json',
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...input.header,
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    timeoutMillis: settings.timeoutMillis ?? TIMEOUT_MILLIS,
  };
}

/** The path with its parameters, and the query without what is not said. */
export function urlOf(template: string, input: Pick<Input, 'path' | 'query'>): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = input.path?.[name];
    if (value === undefined || value === '') {
      throw new Error(`${template} needs ${name}`);
    }
    return encodeURIComponent(value);
  });
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

async function sent(request: TransportRequest, settings: ClientSettings): Promise<TransportAnswer> {
  const attempts = request.method === 'POST' ? 1 : (settings.attempts ?? ATTEMPTS);
  const sleep = settings.sleep ?? ((millis) => new Promise((done) => setTimeout(done, millis)));
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === attempts;
    try {
      const answer = await settings.transport(request);
      if (last || !passing(answer)) {
        return answer;
      }
      await sleep(pauseAfter(attempt, answer));
    } catch (failure) {
      if (last || !(failure instanceof NoAnswer)) {
        throw failure;
      }
      await sleep(pauseAfter(attempt));
    }
  }
}

function passing({ status, headers }: TransportAnswer): boolean {
  const soon = Number(headers['retry-after'] ?? 0) * 1_000 <= LONGEST_PAUSE_MILLIS;
  return [429, 502, 503, 504].includes(status) && soon;
}

// A little chance, so that many phones do not come back at the same moment.
function pauseAfter(attempt: number, answer?: TransportAnswer): number {
  const asked = Number(answer?.headers['retry-after'] ?? 0) * 1_000;
  const grown = FIRST_PAUSE_MILLIS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
  return Math.min(Math.max(asked, grown), LONGEST_PAUSE_MILLIS);
}

function refused(answer: TransportAnswer, request: TransportRequest, settings: ClientSettings) {
  const problem = problemOf(answer);
  if (problem.signedOut && request.headers['authorization'] !== undefined) {
    settings.onSignedOut?.();
  }
  return problem;
}

function contentOf(answer: TransportAnswer): unknown {
  if (answer.status === 204 || answer.body === '') {
    return undefined;
  }
  try {
    return JSON.parse(answer.body);
  } catch {
    // A captive portal answers 200 with a page of its own.
    throw new NoAnswer('the answer is not JSON');
  }
}

export { NoAnswer, Problem };
