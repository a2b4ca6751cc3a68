import { CliError, describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { type ChaosPlan, HELP, parseArguments } from './arguments.js';
import { openOwnStack } from './own-stack.js';
import { report, table } from './report.js';
import { runUnderFire } from './run-under-fire.js';

const CALM = { kills: 0, terms: 0, pauses: 0, restarts: [], cuts: 0 } satisfies Partial<ChaosPlan>;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function run(words: readonly string[]): Promise<number> {
  const chosen = parseArguments(words);
  if ('help' in chosen) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { plan, baseline, json } = chosen;
  tell('starting Kafka, MongoDB and MinIO');
  const stack = await openOwnStack();
  Object.assign(process.env, stack.env);
  try {
    if (baseline) tell('undisturbed');
    const undisturbed = baseline ? await runUnderFire({ ...plan, ...CALM }, tell) : undefined;
    tell('under fire');
    const told = report(plan, await runUnderFire(plan, tell), undisturbed);
    process.stdout.write(json ? `${JSON.stringify(told)}\n` : table(told));
    return told.broken.length === 0 ? 0 : 1;
  } finally {
    await stack.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
}
