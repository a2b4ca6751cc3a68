import { CliError, describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { openOwnStack } from '../own-stack.js';
import { runSoak } from './run-soak.js';
import { parseSoakArguments, SOAK_HELP } from './soak-arguments.js';
import { soakServices } from './soak-services.js';
import { soakStandalone } from './soak-standalone.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function run(words: readonly string[]): Promise<number> {
  const chosen = parseSoakArguments(words);
  if ('help' in chosen) {
    process.stdout.write(`${SOAK_HELP}\n`);
    return 0;
  }
  const { users, posts } = chosen;
  const stack = chosen.stack ? await openOwnStack() : undefined;
  Object.assign(process.env, stack?.env);
  try {
    const soaked = await (stack ? soakServices(users, posts) : soakStandalone(users, posts));
    try {
      const report = await runSoak(soaked, chosen, tell);
      process.stdout.write(`${JSON.stringify(report)}\n`);
      return report.broken.length === 0 ? 0 : 1;
    } finally {
      await soaked.close();
    }
  } finally {
    await stack?.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
}
