import { createSlidingSum } from '../limits/sliding-sum.js';

/** The most that there ever was. Refused calls count: they were made. */
export interface Peaks {
  /** Calls at a time, from their coming until their answer leaves or their client goes. */
  readonly concurrentCalls: number;
  /** Calls that came within any 60 seconds. */
  readonly callsPerMinute: number;
  /** Input tokens that came within any 60 seconds. */
  readonly inputTokensPerMinute: number;
}

export interface PeakMeter {
  enter(nowMs: number): void;
  read(nowMs: number, promptTokens: number): void;
  leave(): void;
  peaks(): Peaks;
}

const minuteMs = 60_000;

/** Measures how hard the emulator was driven. */
export function createPeakMeter(): PeakMeter {
  const calls = createSlidingSum(minuteMs);
  const tokens = createSlidingSum(minuteMs);
  let running = 0;
  let concurrentCalls = 0;
  let callsPerMinute = 0;
  let inputTokensPerMinute = 0;
  return {
    enter: (nowMs) => {
      calls.add(nowMs, 1);
      running += 1;
      concurrentCalls = Math.max(concurrentCalls, running);
      callsPerMinute = Math.max(callsPerMinute, calls.sum(nowMs));
    },
    read: (nowMs, promptTokens) => {
      tokens.add(nowMs, promptTokens);
      inputTokensPerMinute = Math.max(inputTokensPerMinute, tokens.sum(nowMs));
    },
    leave: () => {
      running -= 1;
    },
    peaks: () => ({ concurrentCalls, callsPerMinute, inputTokensPerMinute }),
  };
}
