import { estimateTokens } from '../text/estimate-tokens.js';
import { plannedLines } from './planned-lines.js';

const line = (index: number): string =>
  `Насос номер ${index}; ${'бригада опять не спит и пишет жалобу; '.repeat(9)}`;

describe('plannedLines', () => {
  it('tells few posts in full length, in their order', () => {
    expect(plannedLines(['Pump; it stopped; sulky', 'Rope; sold; smug'])).toEqual([
      'Pump; it stopped; sulky',
      'Rope; sold; smug',
    ]);
    expect(plannedLines([])).toEqual([]);
  });

  it('names the topics of earlier posts and stays bounded for two thousand', () => {
    const lines = plannedLines(Array.from({ length: 2_000 }, (_, index) => line(index)));
    expect(lines).toHaveLength(212);
    expect(lines.at(-1)).toMatch(/^Насос номер 1999; бригада/);
    expect(lines[0]).toMatch(/^Насос номер 1788;/);
    expect(estimateTokens(lines.join('\n'))).toBeLessThan(3_200);
  });
});
