const hourMs = 3_600_000;
let pacific: Intl.DateTimeFormat | undefined;

/** The next midnight in California, when the quotas of the day start anew; milliseconds since the epoch. */
export function nextPacificMidnight(nowMs: number): number {
  const second = Math.floor(nowMs / 1_000) * 1_000;
  const midnight = second + 24 * hourMs - sinceMidnightMs(second);
  // A day with a change of the clock is an hour shorter or longer.
  const drift = sinceMidnightMs(midnight);
  return drift > 12 * hourMs ? midnight + 24 * hourMs - drift : midnight - drift;
}

function sinceMidnightMs(timeMs: number): number {
  // Made when it is first needed: few emulators ask for the time in California.
  pacific ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = pacific.formatToParts(timeMs);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return of('hour') * hourMs + of('minute') * 60_000 + of('second') * 1_000;
}
