let last = 0;

/** A name that no other element of this page has. */
export function newElementId(): string {
  last += 1;
  return `field-${last}`;
}
