import { describe, expect, it } from 'vitest';
import { problemTexts } from './generated/problem-texts';
import { NoAnswer, problemOf, problemText } from './problems';

describe('problems', () => {
  it('have a text in both languages for every code', () => {
    const texts: { zh: string; en: string }[] = Object.values(problemTexts);

    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter(({ zh, en }) => !/[\u4e00-\u9fff]/.test(zh) || en === '')).toEqual([]);
  });

  it('are told in the language of the person', () => {
    const problem = problemOf({ status: 409, headers: {}, body: '{"code":"slot-full"}' });

    expect(problemText(problem, 'zh')).toContain('约满');
    expect(problemText(problem, 'en')).toBe('The slot is full');
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
