import { parseRange } from './parse-range.js';

const part = (start: number, end: number) => ({ kind: 'part', start, end });

it.each([
  [undefined, { kind: 'all' }],
  ['', { kind: 'all' }],
  ['bytes=-', { kind: 'all' }],
  ['bytes=0-3,5-6', { kind: 'all' }],
  ['bytes=5-2', { kind: 'all' }],
  ['items=0-1', { kind: 'all' }],
  ['bytes=0-0', part(0, 0)],
  ['bytes=2-', part(2, 9)],
  ['bytes=2-99', part(2, 9)],
  ['bytes=-3', part(7, 9)],
  ['bytes=-99', part(0, 9)],
  ['bytes=-0', { kind: 'none' }],
  ['bytes=10-', { kind: 'none' }],
])('reads the range %j of ten bytes', (header, answer) => {
  expect(parseRange(header, 10)).toEqual(answer);
});
