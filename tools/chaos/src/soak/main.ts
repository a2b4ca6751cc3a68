import { openOwnStack } from '../own-stack.js';
import { runProgram } from '../run-program.js';
import { runSoak } from './run-soak.js';
import { parseSoakArguments, SOAK_HELP } from './soak-arguments.js';
import { soakServices } from './soak-services.js';
import { soakStandalone } from './soak-standalone.js';

await runProgram({
  help: SOAK_HELP,
  parse: parseSoakArguments,
  async run(chosen, tell) {
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
  },
});
