import type { ProbedProcess } from './probed-process.js';

/** What is soaked: the processes that are looked at, what they are kept busy with, and what disturbs them. */
export interface Soaked {
  readonly processes: readonly ProbedProcess[];
  /** Makes one world to its end; resolves with how it ended. */
  makeWorld(): Promise<string>;
  /** Does the next thing that goes wrong, and says which. */
  disturb(): Promise<string>;
  /** Ends what is not looked at, after the processes. */
  close(): Promise<void>;
}
