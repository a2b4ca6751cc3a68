import fc from 'fast-check';

import { hashDice } from '../../test/hash-dice.js';
import { WORKS } from '../lists/works.js';
import { castRows, type CastRow } from './cast-rows.js';

const naming = { language: 'Russian', culture: '', people: [] };
const rows = (seed: number, to: number, from = 0): CastRow[] =>
  castRows({ seed, naming, from, to }, hashDice);

describe('the rows of a cast', () => {
  it('are the same for every attempt, whatever part is asked for', () => {
    expect(rows(7, 30)).toEqual(rows(7, 30));
    expect(rows(7, 30, 10)).toEqual(rows(7, 30).slice(10));
    expect(rows(8, 30)).not.toEqual(rows(7, 30));
  });

  it('never give two residents the same temperament, voice and work, however large the world', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const triples = rows(seed, 200).map(({ temperament, voice, work }) =>
          JSON.stringify([temperament, voice.name, work]),
        );
        expect(new Set(triples).size).toBe(200);
      }),
      { numRuns: 25 },
    );
  });

  it('differ in every column among ten neighbours', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(150), (seed, from) => {
        const ten = rows(seed, from + 10, from);
        for (const column of ['name', 'work', 'temperament', 'quirk', 'secret', 'goal'] as const)
          expect(new Set(ten.map((row) => row[column])).size).toBe(10);
        expect(new Set(ten.map((row) => row.voice.name)).size).toBe(10);
      }),
      { numRuns: 50 },
    );
  });

  it('spread the ages over a life, and fit the work', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(150), (seed, from) => {
        const ten = rows(seed, from + 10, from);
        const ages = ten.map((row) => row.age);
        expect(Math.min(...ages)).toBeLessThan(32);
        expect(Math.max(...ages)).toBeGreaterThan(55);
        expect(new Set(ages).size).toBeGreaterThanOrEqual(8);
        for (const { age, work } of ten) {
          const allowed = WORKS.find((one) => one.text === work);
          expect(age).toBeGreaterThanOrEqual(allowed?.youngest ?? 99);
          expect(age).toBeLessThanOrEqual(allowed?.oldest ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('let a few talk much and most little', () => {
    const talk = rows(3, 10)
      .map((row) => row.talk)
      .sort((a, b) => b - a);
    const all = talk.reduce((a, b) => a + b, 0);
    expect((talk[0] ?? 0) / all).toBeGreaterThan(0.25);
    expect((talk[9] ?? 0) / all).toBeLessThan(0.06);
  });

  it('give each voice bounds that a post can keep', () => {
    for (const { voice } of rows(1, 16)) {
      expect(voice.shortest_words).toBeLessThan(voice.longest_words);
      expect(voice.most_emoji > 0).toBe(voice.emoji_rate > 0);
    }
  });
});
