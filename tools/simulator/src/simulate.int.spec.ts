import { fileURLToPath } from 'node:url';

import { loadPrompts } from '@generia/prompts';
import { bundleIfNeeded } from '@generia/start';

import { play } from './play.js';
import { playInParts } from './play-in-parts.js';
import { describeFailure, resultOf, type SeedResult } from './report.js';

/** Those by which planted bugs are found are among them. */
const SEEDS = 200;

/** The command itself: outside of Jest's own world of modules a seed takes two thirds of the time. */
const program = async () => ({
  command: process.execPath,
  args: [
    // Nearly everything that a seed makes is soon forgotten.
    '--max-semi-space-size=32',
    await bundleIfNeeded(fileURLToPath(new URL('../../../', import.meta.url)), 'tools/simulator/src/main.ts'),
  ],
});

describe('the whole system, whatever goes wrong', () => {
  const results: SeedResult[] = [];

  it('keeps all ten invariants', async () => {
    const seeds = { firstSeed: 1, seeds: SEEDS, parts: 1 };
    await playInParts(seeds, await program(), (result) => results.push(result));
    expect(results.map(describeFailure).join('')).toBe('');
    expect(results).toHaveLength(SEEDS);
  }, 1_200_000);

  it.each([4, 20])('plays seed %d the same way again, in another process', async (seed) => {
    const again = await play({ seed, prompts: await loadPrompts() });
    expect(resultOf(again)).toEqual(results.find((result) => result.seed === seed));
    expect(again.calls).toBeGreaterThan(0);
  });
});
