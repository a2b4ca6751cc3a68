import { GOALS } from './goals.js';
import { MOODS } from './moods.js';
import { OPENINGS } from './openings.js';
import { POST_FORMATS } from './post-formats.js';
import { QUIRKS } from './quirks.js';
import { SECRETS } from './secrets.js';
import { isStockName } from './stock-names.js';
import { TEMPERAMENTS } from './temperaments.js';
import { VOICES } from './voices.js';
import { WORKS } from './works.js';

const lists: readonly (readonly [string, readonly string[], number])[] = [
  ['goals', GOALS, 40],
  ['moods', MOODS, 40],
  ['openings', OPENINGS, 20],
  ['post formats', POST_FORMATS, 20],
  ['quirks', QUIRKS, 40],
  ['secrets', SECRETS, 40],
  ['temperaments', TEMPERAMENTS, 25],
  ['voices', VOICES.map((voice) => voice.name), 16],
  ['works', WORKS.map((work) => work.text), 50],
];

it.each(lists)('the %s are many, each once, and each fits a cell of a table', (_name, list, least) => {
  expect(list.length).toBeGreaterThanOrEqual(least);
  expect(new Set(list).size).toBe(list.length);
  expect(list.filter((entry) => entry === '' || /[|;\n]/.test(entry) || entry.length > 90)).toEqual([]);
});

it('knows stock names in any spelling and place, and no others', () => {
  expect(
    ['Elara Voss', 'Dr. ELIAS Finch', 'Аня', 'Silas-Thorne'].filter((name) => !isStockName(name)),
  ).toEqual([]);
  expect(['Marabel Tree', 'Vera Orlova', 'Eliasson', ''].filter(isStockName)).toEqual([]);
});

it('lets hardly anybody hold power or fame', () => {
  const mighty = WORKS.filter(({ text }) => /council|inheritance|famous/.test(text));
  expect(mighty.length / WORKS.length).toBeLessThan(0.2);
});
