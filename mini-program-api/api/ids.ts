type RandomBytes = (count: number) => Uint8Array;

const secure: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const plain: RandomBytes = (count) => Uint8Array.from({ length: count }, () => Math.random() * 256);

/**
 * A new id (UUID version 4) for an act. It has to be unique, not secret, so that a phone without a source of secrets can
 * make one, too.
 */
export function newId(
  random: RandomBytes = typeof crypto === 'undefined' || !('getRandomValues' in crypto)
    ? plain
    : secure,
): string {
  const hex = [...random(16)].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, to]) => hex.slice(from, to).join(''))
    .join('-');
}
