import { systemClock } from '@generia/resilience';
import { asErrorForPeople } from '@generia/service-host';
import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { run } from './run.js';

try {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    env: process.env,
    clock: systemClock,
    stdout: process.stdout,
  });
} catch (thrown) {
  const error = asErrorForPeople(thrown);
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error.exitCode;
}
