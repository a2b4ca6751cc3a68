import { loadPrompts } from '@generia/prompts';

import { OWN_PROGRAM } from './own-program.js';
import { play } from './play.js';
import { playInParts } from './play-in-parts.js';
import { describeFailure, resultOf, type SeedResult } from './report.js';

/** All of those by which planted bugs are found are among them. */
const SEEDS = 200;

describe('the whole system, whatever goes wrong', () => {
  const results: SeedResult[] = [];

  it('keeps all ten invariants', async () => {
    await playInParts({ firstSeed: 1, seeds: SEEDS, parts: 1 }, OWN_PROGRAM, (result) =>
      results.push(result),
    );
    expect(results.map(describeFailure).join('')).toBe('');
    expect(results).toHaveLength(SEEDS);
  }, 1_200_000);

  it.each([4, 20])('plays seed %d the same way again, in another process', async (seed) => {
    const again = await play({ seed, prompts: await loadPrompts() });
    expect(resultOf(again)).toEqual(results.find((result) => result.seed === seed));
    expect(again.calls).toBeGreaterThan(0);
  });
});
