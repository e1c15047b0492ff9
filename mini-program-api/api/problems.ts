import { problemTexts, type ProblemCode } from './generated/problem-texts';
import type { TransportAnswer } from './transport';

export type Language = 'zh' | 'en';

/** What is wrong with one field of a request, named as in the request: `lines[0].grams`. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** The platform answered, and the answer is no (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode | (string & {}),
    readonly status: number,
    readonly title: string,
    readonly titleZh: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterSeconds = 0,
  ) {
    super(`${code} (${status}): ${detail || title}`);
  }

  /** Whether the same request may be answered otherwise a little later. */
  get passing(): boolean {
    return this.status === 429 || this.status >= 500;
  }

  /** Whether a new sign-in is needed; the request itself was not looked at. */
  get signedOut(): boolean {
    return this.status === 401;
  }
}

/** Nobody answered: whether the request arrived is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(reason: string) {
    super(`no answer: ${reason}`);
  }
}

const knownTexts: Readonly<Record<string, Readonly<Record<Language, string>>>> = problemTexts;

const OFFLINE = { zh: '网络不通,请稍后再试', en: 'No connection, try again in a moment' };
const UNKNOWN = { zh: '出了点问题,请稍后再试', en: 'Something went wrong, try again in a moment' };

/** What a person is shown; an unknown code shows its own title. */
export function problemText(failure: unknown, language: Language): string {
  if (failure instanceof Problem) {
    const title = language === 'zh' ? failure.titleZh || failure.title : failure.title;
    return knownTexts[failure.code]?.[language] ?? (title || UNKNOWN[language]);
  }
  return failure instanceof NoAnswer ? OFFLINE[language] : UNKNOWN[language];
}

/** Reads a refusal; also one that a proxy made and that is no problem document. */
export function problemOf(answer: TransportAnswer): Problem {
  const body = parsed(answer.body);
  return new Problem(
    text(body['code']) || codeOfStatus(answer.status),
    answer.status,
    text(body['title']),
    text(body['titleZh']),
    text(body['detail']),
    fieldsOf(body['errors']),
    Number(answer.headers['retry-after'] ?? 0) || 0,
  );
}

function codeOfStatus(status: number): ProblemCode {
  const byStatus: Readonly<Record<number, ProblemCode>> = {
    400: 'request-invalid',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    413: 'body-too-large',
    429: 'too-many-requests',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  return byStatus[status] ?? 'internal-error';
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) {
    return [];
  }
  return (errors as Record<string, unknown>[]).map((error) => ({
    field: text(error['field']),
    message: text(error['message']),
  }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
