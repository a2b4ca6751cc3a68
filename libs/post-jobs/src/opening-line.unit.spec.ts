import { latestOpenings, openingLine } from './opening-line.js';

it('takes the first words as they stand there', () => {
  expect(openingLine('  Rope again,\nand  soap — all of it, gone.')).toBe('Rope again, and soap — all');
  expect(openingLine('Rope.')).toBe('Rope.');
});

it('remembers the latest openings only', () => {
  const all = Array.from({ length: 15 }, (_, at) => `opening ${at}`);
  expect(latestOpenings(['', ...all])).toEqual(all.slice(3));
});
