import fc from 'fast-check';

import { areNearDuplicates, nearDuplicates } from './near-duplicates.js';

const STORY = 'the night ferry brought three crates of eels and nobody had ordered a single one of them';

describe('near-duplicates', () => {
  it('are texts that differ in a word or two, or in signs and capitals only', () => {
    expect(areNearDuplicates(STORY, STORY.replace('three', 'four'))).toBe(true);
    expect(areNearDuplicates(STORY, `${STORY.toUpperCase()}!!!`)).toBe(true);
    expect(areNearDuplicates('Eels again.', 'eels, again')).toBe(true);
  });

  it('are not texts that share a phrase, or are empty', () => {
    expect(
      areNearDuplicates(STORY, 'the night ferry brought three letters for my aunt, who had left in spring'),
    ).toBe(false);
    expect(areNearDuplicates('', '')).toBe(false);
  });

  it('are found among many, as pairs of places, first before second', () => {
    const texts = ['one thing', STORY, 'another thing', STORY.replace('eels', 'soap'), 'one thing'];
    expect(nearDuplicates(texts).map(({ first, second }) => [first, second])).toEqual([
      [1, 3],
      [0, 4],
    ]);
  });

  it('are those that a comparison of every text with every other finds', () => {
    const text = fc
      .array(fc.constantFrom('eel', 'ferry', 'crate', 'aunt', 'soap', 'rope'), { maxLength: 9 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const expected = texts.flatMap((second, at) =>
          texts
            .slice(0, at)
            .flatMap((first, before) => (areNearDuplicates(first, second) ? [`${before} ${at}`] : [])),
        );
        const found = nearDuplicates(texts).map(({ first, second }) => `${first} ${second}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('of two thousand posts are found at once', () => {
    const texts = Array.from({ length: 2_000 }, (_, index) =>
      Array.from({ length: 30 }, (_word, place) => `w${(index * 7 + place * place * 13) % 900}`).join(' '),
    );
    const before = process.cpuUsage();
    nearDuplicates(texts);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
  });
});
