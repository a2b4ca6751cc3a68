import fc from 'fast-check';

import { samplePost, sampleWorld } from '../../test/sample-texts.js';
import { compression, distinctPairs, distinctWords, lengthVariation } from './variety.js';

const world = (...texts: string[]) => sampleWorld({ posts: texts.map((text) => samplePost(text)) });
/** Words that all differ. */
const fresh = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const repeated = (text: string, count: number): string => Array.from({ length: count }, () => text).join(' ');

describe('different words and pairs', () => {
  it('are all of them in a text that repeats nothing, and hardly any in one that repeats itself', () => {
    expect(distinctWords(world(fresh(700)))).toMatchObject({ value: 1, passed: true });
    expect(distinctPairs(world(fresh(700)))).toMatchObject({ value: 1, passed: true });
    const dull = world(repeated('eels and soap and eels', 200));
    expect(distinctWords(dull)).toMatchObject({ value: 3 / 300, passed: false });
    expect(distinctPairs(dull).passed).toBe(false);
  });

  it('do not depend on how large the world is', () => {
    const text = fresh(300);
    expect(distinctWords(world(text, text, text)).value).toBe(distinctWords(world(text)).value);
  });

  it('are not measured in a few posts', () => {
    expect(distinctWords(world('eels eels eels'))).toMatchObject({ value: null, passed: true });
  });
});

describe('compression', () => {
  it('tells texts that repeat themselves, in any alphabet', () => {
    expect(compression(world(repeated('угри и мыло. ', 900)))).toMatchObject({ passed: false });
    expect(compression(world(repeated('eels and soap. ', 900)))).toMatchObject({ passed: false });
    expect(compression(world(fresh(200))).value).toBeNull();
  });

  it('is the same for one text in two alphabets', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz ';
    const other = 'абвгдеёжзийклмнопрстуфхцчшщ';
    let state = 1;
    const latin = Array.from({ length: 6_500 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return letters[Math.floor(((state % 1_000) / 1_000) ** 2 * letters.length)] ?? 'a';
    }).join('');
    const cyrillic = [...latin].map((letter) => other[letters.indexOf(letter)] ?? 'а').join('');
    expect(compression(world(cyrillic)).value).toBeCloseTo(compression(world(latin)).value ?? 0, 5);
  });
});

describe('the variation of lengths', () => {
  it('is none when all posts are of one length', () => {
    expect(lengthVariation(world(...Array.from({ length: 40 }, () => fresh(20))))).toMatchObject({
      value: 0,
      passed: false,
    });
  });

  it('grows with the differences, and is measured from forty posts on', () => {
    const lengths = Array.from({ length: 40 }, (_, at) => fresh(at % 2 === 0 ? 4 : 40));
    expect(lengthVariation(world(...lengths)).value).toBeCloseTo(18 / 22, 5);
    expect(lengthVariation(world(...lengths.slice(0, 39)))).toMatchObject({ value: null, passed: true });
  });
});

it('measures any posts without failing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 30 }), (texts) => {
      for (const measured of [distinctWords, distinctPairs, compression, lengthVariation]) {
        const { value } = measured(world(...texts));
        expect(value === null || Number.isFinite(value) || texts.every((text) => !/\w/.test(text))).toBe(
          true,
        );
      }
    }),
    { numRuns: 40 },
  );
});
