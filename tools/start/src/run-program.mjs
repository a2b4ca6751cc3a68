/*
 * Runs a program of this repository as `npm start` runs the app, from one file, which is built when a source has changed:
 * `node tools/start/src/run-program.mjs apps/post-worker/src/main.ts WORDS...`. Hundreds of sources would take seconds to load.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';

import { bundleIfNeeded } from './bundle-if-needed.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// The program finds its own words where every program does.
process.argv.splice(1, 1);
process.setSourceMapsEnabled(true);
await bundleIfNeeded(ROOT, process.argv[1] ?? '').then(
  (bundle) => import(pathToFileURL(bundle).href),
  (error) => {
    // What has an exit code was foreseen: its message says what to do.
    if (error.exitCode === undefined) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  },
);
