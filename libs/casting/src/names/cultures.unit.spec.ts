import { isStockName } from '../lists/stock-names.js';
import type { WrittenName } from './culture.js';
import { CULTURES } from './cultures.js';
import { pronounOfName } from './pronoun-of-name.js';

describe.each(Object.entries(CULTURES))('the names of the culture %s', (_key, culture) => {
  const all: readonly WrittenName[] = [
    ...culture.women,
    ...culture.men,
    ...culture.families.he,
    ...culture.families.she,
  ];

  it('are written in both alphabets', () => {
    expect(all.filter(({ latin }) => !/^\p{Script=Latin}[\p{Script=Latin}' -]*$/u.test(latin))).toEqual([]);
    expect(all.filter(({ cyrillic }) => !/^[А-ЯЁ][А-ЯЁа-яё' -]+$/.test(cyrillic))).toEqual([]);
  });

  it('are many, each once', () => {
    expect(culture.women.length).toBeGreaterThanOrEqual(14);
    expect(culture.men.length).toBeGreaterThanOrEqual(14);
    expect(culture.families.he.length).toBeGreaterThanOrEqual(15);
    for (const list of [culture.women, culture.men, culture.families.he, culture.families.she])
      expect(new Set(list.map((name) => name.latin)).size).toBe(list.length);
  });

  it('hold no name that every invented person has', () => {
    expect(all.filter(({ latin, cyrillic }) => isStockName(latin) || isStockName(cyrillic))).toEqual([]);
  });
});

it('has the languages of its users in some depth', () => {
  for (const { women, men, families } of [CULTURES.english, CULTURES.russian]) {
    expect(Math.min(women.length, men.length)).toBeGreaterThanOrEqual(30);
    expect(families.he.length).toBeGreaterThanOrEqual(40);
  }
});

it.each([
  ['Вера Орлова', 'she'],
  ['Гюлай Йылдыз', 'she'],
  ['Кобаяси Тэцуя', 'he'],
  ['Walter Cobb', 'he'],
  ['Unit 7', null],
])('reads %s as %p', (name, pronoun) => {
  expect(pronounOfName(name)).toBe(pronoun);
});
