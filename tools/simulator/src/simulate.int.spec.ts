import { loadPrompts } from '@generia/prompts';

import { play } from './play.js';
import { describeFailure, resultOf } from './report.js';

/** Those by which planted bugs are found are among them. */
const SEEDS = 80;

describe('the whole system, whatever goes wrong', () => {
  it('keeps all ten invariants', async () => {
    const prompts = await loadPrompts();
    const failures: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      failures.push(describeFailure(resultOf(await play({ seed, prompts }))));
    }
    expect(failures.join('')).toBe('');
  });

  it.each([4, 20])('plays seed %d the same way again', async (seed) => {
    const prompts = await loadPrompts();
    const [once, again] = [await play({ seed, prompts }), await play({ seed, prompts })];
    expect(resultOf(again)).toEqual(resultOf(once));
    expect(once.calls).toBeGreaterThan(0);
  });
});
