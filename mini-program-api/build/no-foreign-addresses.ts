import type { Plugin } from 'vite';

/** Addresses that are names and not places: nothing is ever fetched from them. */
const NAMES = [
  /^https?:\/\/www\.w3\.org\//,
  /^https?:\/\/localhost\b/,
  /^https?:\/\/127\.0\.0\.1\b/,
];

const ADDRESS = /https?:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[^\s"'`<>\\)]*)?/gi;

/** The addresses of other people's servers in a text. */
export const foreignAddressesIn = (text: string): string[] =>
  (text.match(ADDRESS) ?? []).filter((address) => !NAMES.some((name) => name.test(address)));

/** The text without them. */
export const withoutForeignAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => (NAMES.some((name) => name.test(address)) ? address : ''));

/**
 * Takes the addresses of content networks, map services and documentation out of what framework and kit bring along: the
 * mini-program talks to the platform and to WeChat, and to nobody else.
 */
export function noForeignAddresses(own: readonly string[] = []): Plugin {
  const kept = (text: string) =>
    text.replace(ADDRESS, (address) =>
      NAMES.some((name) => name.test(address)) || own.some((prefix) => address.startsWith(prefix))
        ? address
        : '',
    );
  return {
    name: 'no-foreign-addresses',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') {
          file.code = kept(file.code);
        } else if (typeof file.source === 'string') {
          file.source = kept(file.source);
        }
      }
    },
  };
}
