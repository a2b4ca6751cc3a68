import type { Prompts } from '@generia/prompts';

import { readArguments } from './arguments.js';
import { describeBug, findBugs } from './find-bugs.js';
import type { Program } from './hear-program.js';
import { play } from './play.js';
import { playInParts } from './play-in-parts.js';
import { describeFailure, resultOf, type SeedResult, summary } from './report.js';

export interface SimulateSurroundings {
  readonly argv: readonly string[];
  readonly prompts: Prompts;
  readonly stdout: { write(text: string): unknown };
  readonly now: () => number;
  /** How many processes may play side by side, and how one is started. */
  readonly processes: number;
  readonly program: Program;
}

/** Seeds for which another process is worth its start. */
const WORTH_A_PROCESS = 20;

/**
 * Plays seeds and tells what was found broken; a single one with everything that happened. Or tells which seeds find the
 * planted bugs. Resolves with the exit code: 0 when every invariant held, or every bug was found.
 *
 * @throws {CliError} (exit code 2) for a command line that says nothing
 */
export async function simulate(surroundings: SimulateSurroundings): Promise<number> {
  const { argv, prompts, stdout, now, processes, program } = surroundings;
  const { firstSeed, seeds, store, bugs, json } = readArguments(argv);
  if (bugs)
    return findBugs(
      prompts,
      (bug) => void stdout.write(json ? `${JSON.stringify(bug)}\n` : describeBug(bug)),
    );
  const startedAtMs = now();
  const results: SeedResult[] = [];
  const note = (result: SeedResult): void => {
    results.push(result);
    stdout.write(json ? `${JSON.stringify(result)}\n` : describeFailure(result));
  };
  const parts = json ? 1 : Math.min(processes, Math.ceil(seeds / WORTH_A_PROCESS));
  if (parts > 1) {
    await playInParts({ firstSeed, seeds, store, parts }, program, note);
  } else {
    const keepsTrace = seeds === 1 && !json;
    for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
      const played = await play({ seed, prompts, store, keepsTrace });
      if (keepsTrace) stdout.write(`${played.trace.lines.join('\n')}\n\n`);
      note(resultOf(played));
    }
  }
  if (!json) stdout.write(summary(results, now() - startedAtMs));
  return results.every(({ violations }) => violations.length === 0) ? 0 : 1;
}
