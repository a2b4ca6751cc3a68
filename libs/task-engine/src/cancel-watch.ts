import type { Clock, Log } from '@generia/resilience';

import { CancelledError } from './engine-errors.js';

export interface CancelWatchOptions {
  /** Those of the worlds that were cancelled. */
  readonly findCancelled: (worldIds: readonly string[]) => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly log: Log;
  /** How often it asks while tasks run; half a second unless told, so that a cancel is heard within one. */
  readonly intervalMs?: number;
}

const INTERVAL_MS = 500;
/** Nobody sees it; without one, each pause would make an error with its stack. */
const IDLE = new Error('No task runs.');

/**
 * Ends the running tasks of a world that is cancelled: their signals fire with a {@link CancelledError}, which aborts the
 * calls that are on the wire. It asks for all worlds of a process at once, and only while tasks run.
 */
export class CancelWatch {
  readonly #options: CancelWatchOptions;
  readonly #held = new Map<string, Set<AbortController>>();
  #idle: AbortController | undefined;
  #isSilent = false;

  constructor(options: CancelWatchOptions) {
    this.#options = options;
  }

  /** Watches over a running task until the returned function is called. */
  hold(worldId: string, abort: AbortController): () => void {
    const tasks = this.#held.get(worldId) ?? new Set();
    this.#held.set(worldId, tasks.add(abort));
    if (!this.#idle) {
      this.#idle = new AbortController();
      void this.#watch(this.#idle.signal);
    }
    return () => {
      tasks.delete(abort);
      if (tasks.size > 0) return;
      this.#held.delete(worldId);
      if (this.#held.size > 0) return;
      this.#idle?.abort(IDLE);
      this.#idle = undefined;
    };
  }

  async #watch(idle: AbortSignal): Promise<void> {
    const { clock, intervalMs = INTERVAL_MS } = this.#options;
    for (;;) {
      await clock.sleep(intervalMs, idle).catch(() => undefined);
      if (idle.aborted) return;
      await this.#look();
      if (idle.aborted) return;
    }
  }

  async #look(): Promise<void> {
    const { findCancelled, log } = this.#options;
    try {
      for (const worldId of await findCancelled([...this.#held.keys()]))
        for (const abort of this.#held.get(worldId) ?? []) abort.abort(new CancelledError(worldId));
      this.#isSilent = false;
    } catch (error) {
      // Without the store nothing new can be paid for either; the next look will tell.
      if (!this.#isSilent) log.warn({ err: error }, 'could not ask whether worlds were cancelled');
      this.#isSilent = true;
    }
  }
}
