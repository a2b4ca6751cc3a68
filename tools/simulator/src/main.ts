import { availableParallelism } from 'node:os';

import { loadPrompts } from '@generia/prompts';
import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { simulate } from './simulate.js';

try {
  process.exitCode = await simulate({
    argv: process.argv.slice(2),
    prompts: await loadPrompts(),
    stdout: process.stdout,
    now: Date.now,
    processes: availableParallelism(),
    program: { command: process.execPath, args: [...process.execArgv, ...process.argv.slice(1, 2)] },
  });
} catch (error) {
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error.exitCode;
}
