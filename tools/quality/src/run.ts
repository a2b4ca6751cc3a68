import { isStockName } from '@generia/casting';
import { measureWorld } from '@generia/quality';
import type { Environment } from '@generia/service-runtime';

import { HELP, parseArguments } from './arguments.js';
import { openPlace } from './open-place.js';
import { readWorld } from './read-world.js';
import { reportOf, tableOf } from './report.js';

export interface RunOptions {
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly stdout: { write(text: string): unknown };
}

/** Measures one world and prints its figures. Returns the exit code: 0 when all pass, 1 when one fails. */
export async function run({ argv, env, stdout }: RunOptions): Promise<number> {
  const wanted = parseArguments(argv, env);
  if ('help' in wanted) {
    stdout.write(`${HELP}\n`);
    return 0;
  }
  const { repositories, close } = await openPlace(wanted.place);
  try {
    const world = await readWorld(repositories, wanted.worldId);
    const report = reportOf(world, measureWorld(world.texts, isStockName));
    stdout.write(`${wanted.json ? JSON.stringify(report) : tableOf(report)}\n`);
    return report.passed ? 0 : 1;
  } finally {
    await close();
  }
}
