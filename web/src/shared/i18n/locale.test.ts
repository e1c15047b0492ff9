import { expect, test } from 'vitest';
import { addressIn, localeFor, nameIn } from './locale';

test('the page is Chinese for whoever has not asked otherwise', () => {
  expect(localeFor('', null)).toBe('zh');
  expect(localeFor('?lang=fr', null)).toBe('zh');
});

test('the address wins over what was remembered', () => {
  expect(localeFor('?lang=en', 'zh')).toBe('en');
  expect(localeFor('?lang=zh', 'en')).toBe('zh');
  expect(localeFor('', 'en')).toBe('en');
});

test('choosing a language keeps the rest of the address', () => {
  expect(addressIn('en', 'http://city/?day=2026-11-23#flow')).toBe(
    'http://city/?day=2026-11-23&lang=en#flow',
  );
});

test('a record is called by its name in the language', () => {
  const anyang = { nameZh: '安阳市', nameEn: 'Anyang' };
  expect(nameIn('zh', anyang)).toBe('安阳市');
  expect(nameIn('en', anyang)).toBe('Anyang');
});
