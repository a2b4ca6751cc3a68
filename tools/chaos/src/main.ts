import { type ChaosPlan, HELP, parseArguments } from './arguments.js';
import { openOwnStack } from './own-stack.js';
import { report, table } from './report.js';
import { runProgram } from './run-program.js';
import { runUnderFire } from './run-under-fire.js';

const CALM = { kills: 0, terms: 0, pauses: 0, restarts: [], cuts: 0 } satisfies Partial<ChaosPlan>;

await runProgram({
  help: HELP,
  parse: parseArguments,
  async run({ plan, baseline, json }, tell) {
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
  },
});
