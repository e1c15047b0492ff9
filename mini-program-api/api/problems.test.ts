import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemCodesOf } from '../scripts/contract.mjs';
import { problemTexts } from './problem-texts';
import { NoAnswer, problemOf, problemText } from './problems';

const contract: unknown = JSON.parse(
  readFileSync(fileURLToPath(new URL('../openapi.json', import.meta.url)), 'utf8'),
);

describe('problems', () => {
  it('have a text for every code that the contract names', () => {
    const named = problemCodesOf(contract as Parameters<typeof problemCodesOf>[0]);

    expect(named.filter((code) => !(code in problemTexts) && !NOT_A_CODE.has(code))).toEqual([]);
    expect(named.length).toBeGreaterThan(80);
  });

  it('are told in the language of the person', () => {
    const problem = problemOf({ status: 409, headers: {}, body: '{"code":"slot-full"}' });

    expect(problemText(problem, 'zh')).toContain('约满');
    expect(problemText(problem, 'en')).toContain('filled up');
  });

  it('show their own title when a newer platform answers an unknown code', () => {
    const body = '{"code":"moon-full","title":"The moon is full","titleZh":"今晚月圆"}';
    const problem = problemOf({ status: 409, headers: {}, body });

    expect(problemText(problem, 'zh')).toBe('今晚月圆');
    expect(problemText(problem, 'en')).toBe('The moon is full');
  });

  it('can also come from a proxy that knows nothing of problems', () => {
    const problem = problemOf({ status: 502, headers: {}, body: '<h1>Bad Gateway</h1>' });

    expect(problem).toMatchObject({ code: 'unavailable', passing: true });
  });

  it('are told apart from a dead network', () => {
    expect(problemText(new NoAnswer('cut'), 'zh')).toContain('网络');
    expect(problemText(new TypeError('bug'), 'zh')).not.toContain('网络');
  });
});

// Words of descriptions that only look like a code.
const NOT_A_CODE = new Set(['hand-over', 'sign-in', 're-weigh']);
