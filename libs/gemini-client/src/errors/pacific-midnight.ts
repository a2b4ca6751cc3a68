const HOUR_MS = 3_600_000;

const pacific = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Milliseconds until the next midnight in California, when the quotas of the day start anew. */
export function untilPacificMidnightMs(nowMs: number): number {
  const aDayLess = 24 * HOUR_MS - timeOfDayMs(nowMs);
  const landing = timeOfDayMs(nowMs + aDayLess);
  // On the two days a year on which the clocks change, a day has 23 or 25 hours.
  if (landing === 0) return aDayLess;
  return landing < 12 * HOUR_MS ? aDayLess - landing : aDayLess + (24 * HOUR_MS - landing);
}

function timeOfDayMs(nowMs: number): number {
  const part = Object.fromEntries(
    pacific.formatToParts(nowMs).map(({ type, value }) => [type, Number(value)]),
  );
  const seconds = (part['hour'] ?? 0) * 3_600 + (part['minute'] ?? 0) * 60 + (part['second'] ?? 0);
  return seconds * 1_000 + (nowMs % 1_000);
}
