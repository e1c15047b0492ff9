/** Moves between pages. Pages are named as in pages.json. */

type Query = Readonly<Record<string, string | number | undefined>>;

export function pageUrl(page: string, query: Query = {}): string {
  const said = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `/${page}${said.length === 0 ? '' : `?${said.join('&')}`}`;
}

export const openPage = (page: string, query?: Query): void =>
  void uni.navigateTo({ url: pageUrl(page, query) });

/** Puts the page in the place of this one: the way back leads to where this one came from. */
export const replacePage = (page: string, query?: Query): void =>
  void uni.redirectTo({ url: pageUrl(page, query) });

/** Goes to a page as if the mini-program had just been opened there. */
export const startAt = (page: string, query?: Query): void =>
  void uni.reLaunch({ url: pageUrl(page, query) });

/** Goes back, or home where there is nothing behind. */
export function goBack(home = 'pages/home/index'): void {
  if (getCurrentPages().length > 1) {
    uni.navigateBack();
  } else {
    startAt(home);
  }
}
