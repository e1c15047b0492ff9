export type Cell = string | number | null;

/** Excel takes a file for UTF-8, and shows Chinese, only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const NEEDS_QUOTES = /[",\r\n]/;
/** A spreadsheet computes a text that begins like this; a name must stay a name. */
const FORMULA = /^[=+\-@\t\r]/;

export const csvStart = (header: readonly string[]): string =>
  `${BYTE_ORDER_MARK}${csvLine(header)}`;

export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map(written).join(',')}${LINE_END}`;

function written(cell: Cell): string {
  if (cell === null || typeof cell === 'number') {
    return cell === null ? '' : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
