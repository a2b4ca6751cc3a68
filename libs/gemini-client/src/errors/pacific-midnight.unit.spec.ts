import { untilPacificMidnightMs } from './pacific-midnight.js';

describe('untilPacificMidnightMs', () => {
  it.each([
    ['in winter', '2026-11-23T12:00:00.250Z', '2026-11-24T08:00:00Z'],
    ['in summer', '2026-07-01T12:00:00Z', '2026-07-02T07:00:00Z'],
    ['at midnight itself', '2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z'],
    ['on the day with 23 hours', '2026-03-08T09:30:00Z', '2026-03-09T07:00:00Z'],
    ['on the day with 25 hours', '2026-11-01T08:30:00Z', '2026-11-02T08:00:00Z'],
  ])('finds the next midnight %s', (_, now, midnight) => {
    expect(untilPacificMidnightMs(Date.parse(now))).toBe(Date.parse(midnight) - Date.parse(now));
  });
});
