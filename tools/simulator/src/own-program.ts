import { fileURLToPath } from 'node:url';

import type { Program } from './hear-program.js';

/** The command itself, for tests: outside of Jest's own world of modules a seed takes half of the time. */
export const OWN_PROGRAM: Program = {
  command: process.execPath,
  // Nearly everything that a seed makes is soon forgotten.
  args: ['--max-semi-space-size=32', fileURLToPath(new URL('./start.mjs', import.meta.url))],
};
