import type { Measure } from '@generia/quality';

import { reportOf, tableOf } from './report.js';

const world = {
  worldId: 'w1',
  name: 'Kettle Reach',
  status: 'completed',
  texts: { language: 'English', about: [], characters: [], posts: [] },
};
const measures: Measure[] = [
  { name: 'good', about: 'what is good', value: 0.5, bound: { atLeast: 0.25 }, passed: true, examples: [] },
  { name: 'bad', about: 'what is bad', value: 3, bound: { atMost: 0 }, passed: false, examples: ['@ghost'] },
  {
    name: 'unknown',
    about: 'what is unknown',
    value: null,
    bound: { atMost: 1 },
    passed: true,
    examples: [],
  },
];

it('shows each figure with its bound, and what breaks one', () => {
  expect(tableOf(reportOf(world, measures)).split('\n')).toEqual([
    'Kettle Reach (w1), English, completed: 0 characters, 0 posts',
    '',
    'ok    good     0.500       >= 0.250  what is good',
    'FAIL  bad      3           <= 0      what is bad',
    '-     unknown  too little  <= 1      what is unknown',
    '',
    'bad:',
    '  @ghost',
    '',
    '1 of 3 measures fail.',
  ]);
});

it('passes when every measure does', () => {
  expect(reportOf(world, measures).passed).toBe(false);
  const good = reportOf(world, measures.slice(0, 1));
  expect(good.passed).toBe(true);
  expect(tableOf(good)).toContain('Every measure passes.');
});
