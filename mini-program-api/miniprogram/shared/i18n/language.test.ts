import { afterEach, expect, it } from 'vitest';
import { filled, messages, named, setLanguage } from './language';

afterEach(() => setLanguage('zh'));

const t = messages({ left: '还剩 {free} 个' }, { left: '{free} left' });

it('speaks Chinese first, and English when asked to', () => {
  expect(t('left', { free: 3 })).toBe('还剩 3 个');
  setLanguage('en');
  expect(t('left', { free: 3 })).toBe('3 left');
});

it('shows what is not filled in', () => {
  expect(filled('{a} {b}', { a: 1 })).toBe('1 {b}');
});

it('takes the name that fits', () => {
  const paper = { nameZh: '纸类', nameEn: 'Paper' };
  expect(named(paper)).toBe('纸类');
  setLanguage('en');
  expect(named(paper)).toBe('Paper');
});
