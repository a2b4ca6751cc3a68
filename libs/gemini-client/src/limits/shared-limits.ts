import type { LimitState } from './limit-state.js';

/**
 * Where the processes that share an API key share what they know of its limits. Two small operations that any document
 * store can offer; a few times a second at most.
 */
export interface SharedLimits {
  load(id: string): Promise<LimitState | null>;
  /**
   * Saves a state if nobody has saved another since it was read.
   *
   * @param expectedVersion the version that was read; 0 when there was none
   * @returns false, and nothing is changed, when the stored version is another one
   */
  save(state: LimitState, expectedVersion: number): Promise<boolean>;
}
