import type { Prompts } from '@generia/prompts';

import { MUTATIONS } from './mutations/all-mutations.js';
import { findMutation } from './mutations/find-mutation.js';

/** What became of the search for a planted bug, as it is printed with `--json`. */
export interface BugResult {
  readonly name: string;
  /** The seed that finds it; null when none does. */
  readonly seed: number | null;
  /** The invariant that was found broken. */
  readonly invariant: number | null;
  /** Whether that is one which the bug is known to break. */
  readonly isAsKnown: boolean;
}

const MOST_SEEDS = 200;

/** Looks for every planted bug, first with the seed that is known to find it. Resolves with the exit code: 0 when all are found. */
export async function findBugs(prompts: Prompts, onResult: (result: BugResult) => void): Promise<number> {
  let areAllFound = true;
  for (const mutation of MUTATIONS) {
    const played = await findMutation(mutation, prompts, MOST_SEEDS);
    const invariant = played?.violations[0]?.invariant ?? null;
    const isAsKnown = invariant !== null && mutation.breaks.includes(invariant);
    areAllFound &&= isAsKnown;
    onResult({ name: mutation.name, seed: played?.seed ?? null, invariant, isAsKnown });
  }
  return areAllFound ? 0 : 1;
}

/** A line for a person. */
export function describeBug({ name, seed, invariant, isAsKnown }: BugResult): string {
  if (seed === null) return `not found: ${name}\n`;
  return `seed ${seed}, invariant ${invariant}${isAsKnown ? '' : ' (another than is known)'}: ${name}\n`;
}
