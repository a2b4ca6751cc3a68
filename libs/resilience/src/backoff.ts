import type { Dice } from './clock.js';

export interface BackoffOptions {
  readonly initialMs: number;
  readonly factor: number;
  readonly maxMs: number;
}

/**
 * Exponential backoff with full jitter: a delay drawn evenly from 0 to `min(maxMs, initialMs * factor^(failures - 1))`.
 * Source: Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function fullJitterBackoffMs(failures: number, options: BackoffOptions, dice: Dice): number {
  const ceilingMs = Math.min(options.maxMs, options.initialMs * options.factor ** Math.max(0, failures - 1));
  return Math.round(dice() * ceilingMs);
}
