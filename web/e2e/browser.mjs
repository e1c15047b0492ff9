import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages that a journey serves itself count as foreign; they still may ask the sign-in on this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

/** Starts the machine's own Chromium; none is ever downloaded. */
export async function launchBrowser() {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `No Chromium at ${CHROMIUM}: install it (on Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

export const PHONE = { width: 375, height: 812 };
export const DESK = { width: 1440, height: 900 };
