import { jest } from '@jest/globals';
import fc from 'fast-check';

import { askForAll } from './ask-for-all.js';

const isNew = (item: string, have: readonly string[]): boolean => !have.includes(item);

describe('askForAll', () => {
  it('asks again for the missing items only', async () => {
    const counts: number[] = [];
    const answers = [['a', 'b'], ['b', 'c'], ['d']];
    const asked = await askForAll<string>({
      wanted: 4,
      maxRounds: 3,
      ask: (round, count) => {
        counts.push(count);
        return Promise.resolve(answers[round] ?? []);
      },
      accepts: isNew,
    });
    expect(asked).toEqual({ items: ['a', 'b', 'c', 'd'], missing: 0 });
    expect(counts).toEqual([4, 2, 1]);
  });

  it('leaves out what is too much', async () => {
    const asked = await askForAll({
      wanted: 2,
      maxRounds: 3,
      ask: async () => ['a', 'b', 'c'],
      accepts: isNew,
    });
    expect(asked).toEqual({ items: ['a', 'b'], missing: 0 });
  });

  it('asks nobody when nothing is wanted', async () => {
    const ask = jest.fn(() => Promise.resolve<string[]>([]));
    expect(await askForAll({ wanted: 0, maxRounds: 3, ask, accepts: isNew })).toEqual({
      items: [],
      missing: 0,
    });
    expect(ask).not.toHaveBeenCalled();
  });

  it('gives exactly what is wanted or says how much is missing, without repeats, whatever comes', async () => {
    const rounds = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), rounds, async (wanted, answers) => {
        const ask = (round: number) => Promise.resolve(answers[round] ?? []);
        const { items, missing } = await askForAll({ wanted, maxRounds: 3, ask, accepts: isNew });
        expect(items.length + missing).toBe(wanted);
        expect(new Set(items).size).toBe(items.length);
      }),
    );
  });
});
