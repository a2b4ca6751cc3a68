import { chooseStruck, type StruckService } from './choose-struck.js';

const held = (counts: Partial<Record<StruckService, number>>) =>
  new Map(Object.entries(counts) as [StruckService, number][]);

describe('whose worker is struck next', () => {
  it.each<[string, Partial<Record<StruckService, number>>, StruckService[], StruckService[], unknown]>([
    ['the first that holds tasks', { 'character-worker': 1, 'image-worker': 1 }, [], [], 'character-worker'],
    ['none that holds nothing', { 'character-worker': 0, 'post-worker': 2 }, [], [], 'post-worker'],
    [
      'none that is being struck',
      { 'character-worker': 1, 'image-worker': 1 },
      ['character-worker'],
      [],
      'image-worker',
    ],
    [
      'the one that was struck least',
      { 'character-worker': 1, 'image-worker': 1, 'post-worker': 1 },
      [],
      ['character-worker', 'image-worker'],
      'post-worker',
    ],
    ['nobody when none can be', { 'image-worker': 1 }, ['image-worker'], [], undefined],
  ])('is %s', (_who, counts, now, before, expected) => {
    expect(chooseStruck(held(counts), new Set(now), before)).toBe(expected);
  });
});
