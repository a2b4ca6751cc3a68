import { TaskError } from '@generia/resilience';
import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { run } from './run.js';

function explain(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (isErrorForPeople(error)) return { text: describeForPeople(error), exitCode: error.exitCode };
  // A store that is locked, damaged or away says itself what to do.
  if (error instanceof TaskError) return { text: error.message, exitCode: 2 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 70 };
}

run({ argv: process.argv.slice(2), env: process.env, stdout: process.stdout }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const { text, exitCode } = explain(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  },
);
