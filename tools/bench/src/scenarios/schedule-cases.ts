import { FLOORS } from '../floors.js';
import type { CallLimits } from '../measures/schedule-bound.js';
import type { Latency } from '../pipeline/latency.js';

/** Worlds that are timed. */
export interface ScheduleCase {
  readonly name: string;
  readonly worlds: number;
  readonly latency: Latency;
  readonly limits: CallLimits;
  /** How often; long runs vary little. */
  readonly times: number;
  /** The least efficiency. */
  readonly target: number;
  /** The least share of the promises' speed; absent: a quick run leaves the case out. */
  readonly floor?: number;
}

const LIMITS: readonly { readonly suffix: string; readonly limits: CallLimits }[] = [
  { suffix: '', limits: { text: 15, image: 10 } },
  { suffix: ', wide limits', limits: { text: 64, image: 64 } },
];

/** A mean of 2.27 s, and one of a hundred takes more than 6.4 s. */
const LOGNORMAL = { medianMs: 2_000, sigma: 0.5, seed: 1 } as const;

const LATENCIES: readonly (Pick<ScheduleCase, 'latency' | 'target' | 'times'> & { readonly told: string })[] =
  [
    { told: '100 ms', latency: { ms: 100 }, target: 0.9, times: 3 },
    { told: '500 ms', latency: { ms: 500 }, target: 0.95, times: 3 },
    { told: 'lognormal 2 s', latency: LOGNORMAL, target: 0.95, times: 1 },
  ];

const floors: Readonly<Record<string, number>> = FLOORS.scheduleShareOfPromises;

/** One world and many, with each latency and each pair of limits. */
export const SCHEDULE_CASES: readonly ScheduleCase[] = [1, 20].flatMap((worlds) =>
  LIMITS.flatMap(({ suffix, limits }) =>
    LATENCIES.map(({ told, ...latency }) => {
      const name = `${worlds === 1 ? 'one world' : `${worlds} worlds`}, ${told}${suffix}`;
      const floor = floors[name];
      return { name, worlds, limits, ...latency, ...(floor === undefined ? {} : { floor }) };
    }),
  ),
);
