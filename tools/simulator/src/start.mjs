/* Runs the simulator from one file, which is built when a source has changed: a seed takes three quarters of the time. */
import { fileURLToPath, pathToFileURL } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

await import(pathToFileURL(await bundleIfNeeded(ROOT, 'tools/simulator/src/main.ts')).href);
