import { createDice } from '../random/dice.js';
import { createVocabulary } from '../words/vocabulary.js';
import { fill, inline, sentenceCase } from './fill.js';
import { framesOf } from './frames-of.js';
import { createWordSource, type Slots } from './slots.js';

/** What writers add to the slots of every frame. */
const extra: Slots = Object.fromEntries(
  'name job aJob role roleInline who it itAcc there topic'.split(' ').map((name) => [name, () => 'word']),
);

describe.each(['en', 'ru'] as const)('the frames in %s', (language) => {
  const vocabulary = createVocabulary({
    seed: 1,
    language,
    worldName: 'X',
    texts: [],
    quote: 'q',
    phrases: ['p'],
  });
  const slots = { ...createWordSource(vocabulary, createDice(1)).slots, ...extra };
  const set = framesOf(language);
  const frames = [set.world, set.character, set.post]
    .flatMap((part) => Object.values(part as object) as unknown[])
    .flat(2) as string[];

  it('have only slots that somebody fills', () => {
    expect(frames.length).toBeGreaterThan(200);
    for (const frame of frames) expect(fill(frame, slots)).not.toMatch(/[{}]/);
  });

  it('never come twice in one list', () => {
    expect(frames.filter((frame, index) => frames.indexOf(frame) !== index)).toEqual([]);
  });
});

it('refuses a frame with an unknown slot', () => {
  expect(() => fill('A {riddle}', {})).toThrow('unknown slot "riddle"');
});

it('writes capitals where sentences begin and small letters inside them', () => {
  expect(sentenceCase('«привет» сказал он. и ушёл! "куда?" туда… и обратно')).toBe(
    '«Привет» сказал он. И ушёл! "Куда?" Туда… и обратно',
  );
  expect(['The key', 'A key', 'В саду', 'I know', 'NASA'].map(inline)).toEqual([
    'the key',
    'a key',
    'в саду',
    'I know',
    'NASA',
  ]);
});
