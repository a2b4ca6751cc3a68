import { nextPacificMidnight } from './pacific-midnight.js';

it.each([
  ['in winter', '2026-11-25T12:00:00Z', '2026-11-26T08:00:00Z'],
  ['in summer', '2026-07-01T06:59:59Z', '2026-07-01T07:00:00Z'],
  ['at midnight', '2026-07-01T07:00:00Z', '2026-07-02T07:00:00Z'],
  ['on the short day', '2026-03-08T08:30:00Z', '2026-03-09T07:00:00Z'],
  ['on the long day', '2026-11-01T07:30:00Z', '2026-11-02T08:00:00Z'],
])('%s', (_when, now, midnight) => {
  expect(new Date(nextPacificMidnight(Date.parse(now))).toISOString()).toBe(new Date(midnight).toISOString());
});
