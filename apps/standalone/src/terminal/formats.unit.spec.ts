import { counted, formatCost, formatDuration } from './formats.js';

describe('formats', () => {
  it.each([
    [0, '0.0 s'],
    [-5, '0.0 s'],
    [3_249, '3.2 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 0 s'],
    [125_400, '2 min 5 s'],
    [3_599_960, '1 h 0 min'],
    [3_720_000, '1 h 2 min'],
  ])('shows %i ms as %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  it('shows costs with the fractions that matter', () => {
    expect([0, 0.00071, 1.5, 12.345].map(formatCost)).toEqual(['$0.0000', '$0.0007', '$1.5000', '$12.35']);
  });

  it('counts in words', () => {
    expect([counted(1, 'post'), counted(0, 'post'), counted(1_500, 'post')]).toEqual([
      '1 post',
      '0 posts',
      '1,500 posts',
    ]);
  });
});
