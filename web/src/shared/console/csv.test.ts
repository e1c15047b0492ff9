import { describe, expect, it } from 'vitest';
import { csvLine, csvStart } from './csv';

describe('a file for Excel', () => {
  it('begins with the mark that makes Chinese readable', () => {
    expect(csvStart(['社区', '克'])).toBe('\uFEFF社区,克\r\n');
  });

  it('quotes what would end a cell', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'plain'])).toBe(
      '"a,b","say ""hi""","two\nlines",plain\r\n',
    );
  });

  it('keeps numbers numbers and leaves unknown cells empty', () => {
    expect(csvLine([-1250, null, 0])).toBe('-1250,,0\r\n');
  });

  it('never lets a text become a formula', () => {
    expect(csvLine(['=1+1', '@now', '-x'])).toBe("'=1+1,'@now,'-x\r\n");
  });
});
