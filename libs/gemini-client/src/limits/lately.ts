import { z } from 'zod';

/** What was let through lately, by stretches of five seconds. */
export const Lately = z.array(z.object({ atMs: z.number().nonnegative(), amount: z.number() }));
export type Lately = z.infer<typeof Lately>;

const MINUTE_MS = 60_000;
const STRETCH_MS = 5_000;

/** The same with `amount` more at that moment, and without what is older than a minute. */
export function withMore(lately: Lately, atMs: number, amount: number): Lately {
  const stretchMs = Math.floor(atMs / STRETCH_MS) * STRETCH_MS;
  const kept = lately.filter((one) => one.atMs > atMs - MINUTE_MS - STRETCH_MS);
  const last = kept.at(-1);
  return last && last.atMs >= stretchMs
    ? [...kept.slice(0, -1), { atMs: last.atMs, amount: last.amount + amount }]
    : [...kept, { atMs: stretchMs, amount }];
}

/** How much there was in the last minute. The oldest stretch counts as far as it reaches into it. */
export function inLastMinute(lately: Lately, nowMs: number): number {
  const fromMs = nowMs - MINUTE_MS;
  const sum = lately.reduce((total, { atMs, amount }) => {
    const share = Math.min(1, Math.max(0, (atMs + STRETCH_MS - fromMs) / STRETCH_MS));
    return total + amount * share;
  }, 0);
  return Math.max(0, sum);
}
