import { type LimiterReport, type LimiterScenario, simulateLimiter } from '@generia/gemini-client/testing';

import type { MeasuredCase, Scenario } from '../scenario.js';

/** What the limiter is held against. */
const LIMITER_TARGETS = { goodput: 0.9, refusedShare: 0.02, recoverySeconds: 30 } as const;

/**
 * Where 30 s cannot be had: at 60 calls a minute, one refusal for each search and 2 % of refusals leave one search in 50 s;
 * and an upstream that counts whole minutes tells of a higher limit only at the end of one.
 */
const SLOW = { atSixtyPerMinuteSeconds: 110, atFullMinutesSeconds: 60 } as const;

type Case = readonly [name: string, scenario: LimiterScenario, recoverySeconds?: number];

const CASES: readonly Case[] = [
  [
    '60 requests/min, sliding minute',
    { requestsPerMinute: 60, minute: 'sliding_window' },
    SLOW.atSixtyPerMinuteSeconds,
  ],
  ['300 requests/min, sliding minute', { requestsPerMinute: 300, minute: 'sliding_window' }],
  [
    '300 requests/min, fixed minute',
    { requestsPerMinute: 300, minute: 'fixed_window' },
    SLOW.atFullMinutesSeconds,
  ],
  ['300 requests/min, token bucket', { requestsPerMinute: 300, minute: 'token_bucket' }],
  [
    '300 requests/min, no delay and no limit told',
    { requestsPerMinute: 300, minute: 'sliding_window', tellsDelay: false, tellsLimit: false },
  ],
  ['200,000 tokens/min', { requestsPerMinute: 1_000, tokensPerMinute: 200_000, minute: 'sliding_window' }],
  [
    '300 requests/min, 3 processes with clocks 2 s apart',
    { requestsPerMinute: 300, minute: 'sliding_window', processes: 3, clockSkewMs: 2_000 },
  ],
];

/** The limiter of the Gemini client against upstreams with true limits, on virtual time. */
export const limiter: Scenario = {
  name: 'limiter',
  about: 'how near the adaptive limiter comes to the true limit of an upstream, on virtual time',
  heldAgainst: `goodput at least ${LIMITER_TARGETS.goodput} of the true limit, at most ${LIMITER_TARGETS.refusedShare * 100} % of calls answered 429, 90 % of a doubled limit within ${LIMITER_TARGETS.recoverySeconds} s (${SLOW.atSixtyPerMinuteSeconds} s at 60 a minute, ${SLOW.atFullMinutesSeconds} s where whole minutes are counted)`,
  async run() {
    const cases: MeasuredCase[] = [];
    for (const [name, scenario, recoverySeconds = LIMITER_TARGETS.recoverySeconds] of CASES)
      cases.push(measured(name, await simulateLimiter(scenario), recoverySeconds));
    return cases;
  },
};

function measured(name: string, report: LimiterReport, recoveredWithinSeconds: number): MeasuredCase {
  const { goodput, refusedShare, recoverySeconds, warmUpRefusedShare, storeOperationsPerSecond } = report;
  const passed =
    goodput >= LIMITER_TARGETS.goodput &&
    refusedShare <= LIMITER_TARGETS.refusedShare &&
    recoverySeconds !== null &&
    recoverySeconds <= recoveredWithinSeconds;
  return {
    name,
    figures: { goodput, refusedShare, recoverySeconds, warmUpRefusedShare, storeOperationsPerSecond },
    passed,
    // The clock is a virtual one: the same on every machine.
    holds: passed,
  };
}
