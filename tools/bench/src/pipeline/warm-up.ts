import { benchWorlds } from './bench-worlds.js';
import type { EmbeddedSettings } from './open-embedded-pipeline.js';
import { completedRun } from './recorded-run.js';

const WORLDS_AT_ONCE = 4;

/** How many worlds are made before any is timed: a task of the first ones takes a third more processor time. */
export function warmWorlds(quick: boolean): number {
  return quick ? 8 : 20;
}

/** Makes worlds that count for nothing, so that what is hot is compiled. */
export async function warmUp(worlds: number, settings: EmbeddedSettings): Promise<void> {
  for (let left = worlds; left > 0; left -= WORLDS_AT_ONCE)
    await completedRun(benchWorlds(Math.min(WORLDS_AT_ONCE, left)), settings);
}
