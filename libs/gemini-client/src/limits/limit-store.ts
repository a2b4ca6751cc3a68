import { type Clock, type Log, Semaphore } from '@generia/resilience';

import { LimitState, type KnownLimits, newLimitState } from './limit-state.js';
import type { SharedLimits } from './shared-limits.js';

export interface LimitStoreOptions {
  readonly shared: SharedLimits;
  readonly clock: Clock;
  readonly log: Log;
  readonly known: (id: string) => KnownLimits;
}

/** What becomes of a state, and what the one who changed it wants to know. */
export interface LimitChange<T> {
  /** The same object when nothing changes; then nothing is saved. */
  readonly state: LimitState;
  readonly result: T;
}

/** The shared states as one process sees them. */
export interface LimitStore {
  /** The state, at most so old. */
  read(id: string, maxAgeMs: number): Promise<LimitState>;
  /** Changes a state by compare-and-set. `change` must be pure: it runs again when another process was faster. */
  update<T>(id: string, change: (state: LimitState, nowMs: number) => LimitChange<T>): Promise<T>;
  /** The time that all processes agree on: nobody's clock is behind the latest change, and none is ever set back. */
  now(): number;
}

const MAX_TRIES = 20;

/**
 * Makes a {@link LimitStore}. When the shared limits cannot be reached, the process goes on with what it knew last and
 * what it finds out itself, until they can be reached again.
 */
export function createLimitStore({ shared, clock, log, known }: LimitStoreOptions): LimitStore {
  const seen = new Map<string, { readonly state: LimitState; readonly atMs: number }>();
  const turns = new Map<string, Semaphore>();
  let aheadMs = 0;
  let readAtMs = -Infinity;
  let isAway = false;

  const now = (): number => {
    const readMs = clock.now();
    // Otherwise every place in the row would lie in the future, by as much as the machine's clock was set back.
    aheadMs += Math.max(0, readAtMs - readMs);
    readAtMs = readMs;
    return readMs + aheadMs;
  };
  const remember = (state: LimitState): LimitState => {
    aheadMs += Math.max(0, state.savedAtMs - now());
    seen.set(state._id, { state, atMs: now() });
    return state;
  };

  async function load(id: string): Promise<LimitState> {
    const stored = await shared.load(id);
    return remember(stored ? LimitState.parse(stored) : newLimitState(id, known(id)));
  }

  async function save(next: LimitState, expectedVersion: number): Promise<boolean> {
    const isSaved = await shared.save(next, expectedVersion);
    if (isAway) log.info({}, 'The shared limits can be reached again.');
    isAway = false;
    return isSaved;
  }

  /** Undefined when the shared limits cannot be reached. */
  async function reach<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!isAway)
        log.warn({ err: error }, 'The shared limits cannot be reached; each process paces itself.');
      isAway = true;
      return undefined;
    }
  }

  async function changeOnce<T>(
    id: string,
    isFresh: boolean,
    change: (state: LimitState, nowMs: number) => LimitChange<T>,
  ): Promise<LimitChange<T> | undefined> {
    const last = seen.get(id)?.state;
    const before =
      isFresh || !last ? ((await reach(() => load(id))) ?? last ?? newLimitState(id, known(id))) : last;
    const changed = change(before, now());
    if (changed.state === before) return changed;
    const next = { ...changed.state, version: before.version + 1, savedAtMs: now() };
    const isSaved = await reach(() => save(next, before.version));
    if (isSaved === false) return undefined;
    remember(isSaved ? next : { ...changed.state, version: before.version });
    return changed;
  }

  return {
    now,
    async read(id, maxAgeMs) {
      const last = seen.get(id);
      if (last && now() - last.atMs < maxAgeMs) return last.state;
      return (await reach(() => load(id))) ?? last?.state ?? remember(newLimitState(id, known(id)));
    },
    async update(id, change) {
      const turn = turns.get(id) ?? new Semaphore(1);
      turns.set(id, turn);
      return turn.run(async () => {
        for (let tries = 0; tries < MAX_TRIES; tries += 1) {
          const changed = await changeOnce(id, tries > 0, change);
          if (changed) return changed.result;
        }
        // Everybody else was faster, again and again: what was decided holds all the same, only nobody else knows.
        const state = seen.get(id)?.state ?? newLimitState(id, known(id));
        const { state: own, result } = change(state, now());
        remember({ ...own, version: state.version });
        return result;
      });
    },
  };
}
