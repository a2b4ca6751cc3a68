/*
 * `npm start`: from a fresh clone to a running app. This file and what it imports use nothing but Node, because they run
 * before anything is installed. What needs a new Node is imported only after the version was checked.
 */
import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

import { satisfies, tooOldLine } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const APP = 'apps/standalone/src/main.ts';
/** A run with one of these ends by itself. */
const SHOWS_NO_PAGE = ['--once', '--estimate', '--help'];

async function start() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!satisfies(process.versions.node, engines.node)) {
    process.stderr.write(`${tooOldLine(process.versions.node, engines.node)}\n`);
    return 2;
  }
  const { installIfNeeded } = await import('./install.mjs');
  const { launch } = await import('./launch.mjs');
  const { buildPageIfNeeded } = await import('./build-page.mjs');
  const { bundleIfNeeded } = await import('./bundle-if-needed.mjs');
  await installIfNeeded(root);
  if (!SHOWS_NO_PAGE.some((flag) => process.argv.includes(flag))) await buildPageIfNeeded(root);
  return launch(root, await bundleIfNeeded(root, APP), process.argv.slice(2));
}

start().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    // An error without an exit code is a fault of ours, and the stack says where.
    const text = error.exitCode === undefined ? error.stack : error.message;
    if (text !== '') process.stderr.write(`${text}\n`);
    process.exitCode = error.exitCode ?? 70;
  },
);
