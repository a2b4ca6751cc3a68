import fc from 'fast-check';

import { hashDice } from '../../test/hash-dice.js';
import { isStockName } from '../lists/stock-names.js';
import { CULTURE_KEYS, NAMING_KEYS } from './cultures.js';
import { drawNames, type DrawnName, type WorldNaming } from './draw-names.js';

const draw = (changes: Partial<WorldNaming>, count: number, seed = 1): DrawnName[] =>
  drawNames({ language: 'English', culture: '', people: [], ...changes }, count, seed, hashDice);
const namesOf = (drawn: readonly DrawnName[]) => drawn.map((one) => one.name ?? '');

describe('the names of a world', () => {
  it('are written in the alphabet of its language', () => {
    expect(
      namesOf(draw({ language: 'Russian' }, 60)).filter((name) => !/^[А-ЯЁа-яё -]+$/.test(name)),
    ).toEqual([]);
    expect(namesOf(draw({ language: 'English' }, 60)).filter((name) => /[а-яё]/i.test(name))).toEqual([]);
    expect(namesOf(draw({ language: 'Russian', culture: 'japanese' }, 9))[0]).toMatch(
      /^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/,
    );
  });

  it('are those of the language, with a few newcomers, when nobody says otherwise', () => {
    const german = namesOf(draw({ language: 'German', culture: 'german' }, 200));
    const known = new Set(german.flatMap((name) => name.split(' ')));
    const home = namesOf(draw({ language: 'German' }, 60)).filter((name) =>
      name.split(' ').every((part) => known.has(part)),
    );
    expect(home.length).toBeGreaterThan(36);
    expect(home.length).toBeLessThan(60);
  });

  it.each(['Japanese', 'Ukrainian', 'Arabic', 'Portuguese', 'Klingon', ''])(
    'are left to the model in %p, where we have none to offer',
    (language) => {
      expect(draw({ language }, 5).map((one) => one.name)).toEqual([null, null, null, null, null]);
      expect(draw({ language }, 5).every((one) => one.pronoun !== '')).toBe(true);
    },
  );

  it('are left to the model when the residents bear no human names', () => {
    expect(draw({ culture: 'own' }, 3).map((one) => one.name)).toEqual([null, null, null]);
  });

  it('begin with the people whom the idea names, each once', () => {
    const people = [' Old Marlowe', 'Elara', '', 'Old Marlowe'];
    const drawn = draw({ people }, 4);
    expect(drawn.slice(0, 2)).toEqual([
      { name: 'Old Marlowe', pronoun: '', isFromIdea: true },
      { name: 'Elara', pronoun: '', isFromIdea: true },
    ]);
    expect(drawn.slice(2).map((one) => one.isFromIdea)).toEqual([false, false]);
  });

  it('never come twice and are never stock names, in any culture, language and size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMING_KEYS, 'nonsense'),
        fc.constantFrom('English', 'Russian', 'French'),
        fc.integer(),
        (culture, language, seed) => {
          const names = draw({ culture, language }, 200, seed).flatMap(({ name }) => name ?? []);
          expect(new Set(names).size).toBe(names.length);
          expect(names.filter(isStockName)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begin with different letters among neighbours', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const initials = namesOf(draw({ language: 'Russian' }, 10, seed)).map((name) => name.charAt(0));
      expect(new Set(initials).size).toBe(10);
    }
  });

  it('stay the same when the world grows', () => {
    expect(draw({}, 10)).toEqual(draw({}, 40).slice(0, 10));
  });
});

it('has names enough of every culture for a small world without a first name twice', () => {
  for (const culture of CULTURE_KEYS) {
    const drawn = draw({ culture }, 12);
    expect(new Set(namesOf(drawn)).size).toBe(12);
  }
});
