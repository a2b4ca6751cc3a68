import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { Environment } from './stack.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../../tools/stack/src/stack.mjs', import.meta.url));

/** Stops or starts the broker of this test run; resolves when it is done. Only tests of outages may: they run alone. */
export async function broker(command: 'stop' | 'start', env: Environment): Promise<void> {
  if (!env['GENERIA_STACK_STATE'] || env['GENERIA_STACK_SHARED'] === 'true') {
    throw new Error('This test stops Kafka and needs a stack of its own (npm run test:stack).');
  }
  await run(process.execPath, [script, command, 'kafka']);
}
