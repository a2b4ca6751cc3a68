/* Runs the benchmarks as `npm start` runs the product: from one file, which is built when a source has changed. */
import { fileURLToPath, pathToFileURL } from 'node:url';

import { bundleIfNeeded } from '@generia/start';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

await import(pathToFileURL(await bundleIfNeeded(ROOT, 'tools/bench/src/main.ts')).href);
