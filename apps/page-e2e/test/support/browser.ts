import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Browser, chromium } from 'playwright-core';

import { findChromium } from './find-chromium.js';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

const BROWSER_ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const executablePath = findChromium(process.env);
if (executablePath === undefined) {
  process.stderr.write(
    'No Chromium on this machine: the page is not tried in a browser. On Debian: apt-get install chromium\n',
  );
}

/** Describes tests that need a browser; they are left out where there is none. */
export const inBrowser = executablePath === undefined ? describe.skip : describe;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: BROWSER_ARGS });
}

/** Builds the page when its sources have changed. */
export function buildPage(): void {
  execFileSync(process.execPath, [join(root, 'tools/start/src/build-page.mjs')], { stdio: 'pipe' });
}
