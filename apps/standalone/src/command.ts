import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { run, type RunSurroundings } from './run.js';

/** The whole command, errors and all: what a person can mend is one line on stderr. Resolves with the exit code. */
export async function command(surroundings: RunSurroundings): Promise<number> {
  try {
    return await run(surroundings);
  } catch (error) {
    const forPeople = isErrorForPeople(error);
    const text = forPeople ? describeForPeople(error) : error instanceof Error ? error.stack : String(error);
    surroundings.stderr.write(`${text}\n`);
    return forPeople ? error.exitCode : 1;
  }
}
