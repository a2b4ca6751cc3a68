import { formatDuration, formatElapsed, formatMoment, formatPercent, formatUsd } from './format.js';

describe('formatDuration', () => {
  it.each([
    [0.2, '1 second'],
    [40, '40 seconds'],
    [89, '89 seconds'],
    [100, '2 minutes'],
    [3_600, '60 minutes'],
    [7_300, '2 hours'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(formatDuration(seconds, 'en')).toBe(text);
  });

  it('speaks Russian', () => {
    expect(formatDuration(180, 'ru')).toBe('3 минуты');
  });
});

describe('formatElapsed', () => {
  it.each([
    [-5, '0:00'],
    [7_400, '0:07'],
    [750_000, '12:30'],
    [3_750_000, '1:02:30'],
  ])('of %d ms is %s', (ms, text) => {
    expect(formatElapsed(ms)).toBe(text);
  });
});

describe('formatUsd', () => {
  it.each([
    [0, '$0.00'],
    [0.00042, '$0.00042'],
    [0.034, '$0.034'],
    [2.5, '$2.50'],
  ])('shows %d as %s', (usd, text) => {
    expect(formatUsd(usd, 'en')).toBe(text);
  });
});

describe('formatPercent and formatMoment', () => {
  it('round to whole percent', () => {
    expect(formatPercent(0.426, 'en')).toBe('43%');
  });

  it('leave what is no date as it is', () => {
    expect(formatMoment('the third night', 'en')).toBe('the third night');
  });
});
