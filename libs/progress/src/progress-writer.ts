import { setMaxListeners } from 'node:events';

import { TERMINAL_WORLD_STATES, TOPICS, WorldEvent, type WorldState } from '@generia/contracts';
import type { Clock, Dice, Log } from '@generia/resilience';

import type { StatusStore } from './progress-ports.js';
import type { RefreshWorld } from './refresh-world.js';

export interface ProgressWriterOptions {
  readonly refresh: RefreshWorld;
  readonly statuses: Pick<StatusStore, 'listByState'>;
  readonly bus: {
    subscribe(options: {
      readonly topics: readonly string[];
      readonly groupId: string;
      readonly onMessage: (message: { readonly text: string }) => Promise<void>;
    }): Promise<{ stop(): Promise<void> }>;
  };
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly groupId: string;
  /** The shortest time between two refreshes of one world. */
  readonly minIntervalMs?: number;
  /** How often every running world is looked at although no event came; where there are very many, less often. */
  readonly sweepIntervalMs?: number;
}

interface World {
  /** Something happened after the refresh under way began. */
  dirty: boolean;
}

/**
 * Keeps the status documents true: looks at a world when an event names it, at most once per interval, and at every
 * running world now and then, because events can be lost. Events only say "look"; the numbers come from the tasks.
 */
export class ProgressWriter {
  readonly #options: Required<ProgressWriterOptions>;
  readonly #worlds = new Map<string, World>();
  readonly #running = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  #subscription: { stop(): Promise<void> } | undefined;
  #sweeps: Promise<void> = Promise.resolve();
  #sweepsSinceWaiting = 0;
  /** How long a look took lately; of one that was slow, half is remembered at the next. */
  #lookMs = 0;

  constructor(options: ProgressWriterOptions) {
    this.#options = { minIntervalMs: 100, sweepIntervalMs: 2_000, ...options };
    // Every world that is refreshed listens to it; that is no leak.
    setMaxListeners(0, this.#stop.signal);
  }

  async start(): Promise<void> {
    const { bus, groupId } = this.#options;
    // Not after the bus: worlds are looked at while it is away, too.
    this.#sweeps = this.#sweepUntilStopped();
    this.#subscription = await bus.subscribe({
      topics: [TOPICS.taskEvents],
      groupId,
      onMessage: async (message) => this.#onEvent(message.text),
    });
  }

  /** Resolves when no refresh is under way any more. */
  async stop(): Promise<void> {
    await this.#subscription?.stop();
    this.#stop.abort();
    await Promise.all([this.#sweeps, ...this.#running]);
  }

  /** Asks for a refresh of one world, soon. */
  touch(worldId: string): void {
    if (this.#stop.signal.aborted) return;
    const known = this.#worlds.get(worldId);
    if (known) {
      known.dirty = true;
      return;
    }
    const world: World = { dirty: true };
    this.#worlds.set(worldId, world);
    const run = this.#refreshWhileDirty(worldId, world).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  #onEvent(text: string): void {
    try {
      const event = WorldEvent.safeParse(JSON.parse(text));
      if (event.success) return this.touch(event.data.world_id);
    } catch (error) {
      this.#options.log.warn({ err: error }, 'passed over an event that is not JSON');
      return;
    }
    this.#options.log.warn({}, 'passed over an event of an unknown shape');
  }

  async #refreshWhileDirty(worldId: string, world: World): Promise<void> {
    const { refresh, clock, minIntervalMs, log } = this.#options;
    const { signal } = this.#stop;
    while (world.dirty && !signal.aborted) {
      world.dirty = false;
      try {
        const startedAtMs = clock.now();
        await refresh(worldId, signal);
        this.#lookMs = Math.max(clock.now() - startedAtMs, this.#lookMs / 2);
        await clock.sleep(this.#pauseMs(minIntervalMs), signal);
      } catch (error) {
        if (!signal.aborted)
          log.warn({ world_id: worldId, err: error }, 'could not refresh a world; the next sweep will');
      }
    }
    this.#worlds.delete(worldId);
  }

  /**
   * Many worlds at once are each looked at less often, and all of them when the store is slow, so that looking does not take
   * the time of what is looked at.
   */
  #pauseMs(minIntervalMs: number): number {
    const wantedMs = Math.max(this.#worlds.size * PAUSE_PER_WORLD_MS, this.#lookMs * PAUSE_OF_LOOK);
    return Math.max(minIntervalMs, Math.min(LONGEST_PAUSE_MS, wantedMs));
  }

  async #sweepUntilStopped(): Promise<void> {
    const { clock, dice, sweepIntervalMs, log } = this.#options;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        const endMs = clock.now() + sweepIntervalMs * (0.75 + dice() / 2);
        await this.#touchRunningWorlds();
        await clock.sleep(Math.max(0, endMs - clock.now()), signal);
      } catch (error) {
        if (!signal.aborted) {
          log.warn({ err: error }, 'could not look for running worlds; the next sweep will');
          await clock.sleep(sweepIntervalMs, signal).catch(() => undefined);
        }
      }
    }
  }

  async #touchRunningWorlds(): Promise<void> {
    await this.#touchWorldsIn('in_progress');
    // Worlds that wait for people or for their budget are looked at too, but not as often.
    this.#sweepsSinceWaiting += 1;
    if (this.#sweepsSinceWaiting < SWEEPS_PER_WAITING) return;
    this.#sweepsSinceWaiting = 0;
    for (const state of ['paused', 'paused_budget'] as const) await this.#touchWorldsIn(state);
  }

  /** No faster than so many a second: a thousand worlds that wait must not cost the store what those that work need. */
  async #touchWorldsIn(state: WorldState): Promise<void> {
    const { statuses, clock } = this.#options;
    let afterId = '';
    for (;;) {
      const worlds = await statuses.listByState(state, WORLDS_AT_A_TIME, afterId);
      for (const world of worlds) if (!TERMINAL_WORLD_STATES.has(world.status)) this.touch(world._id);
      const last = worlds.at(-1);
      if (!last) return;
      const afterSlowMs = Math.min(LONGEST_SWEEP_PAUSE_MS, this.#lookMs * PAUSE_OF_LOOK);
      await clock.sleep(Math.max(worlds.length * SWEEP_MS_PER_WORLD, afterSlowMs), this.#stop.signal);
      if (worlds.length < WORLDS_AT_A_TIME) return;
      afterId = last._id;
    }
  }
}

const PAUSE_PER_WORLD_MS = 10;
const LONGEST_PAUSE_MS = 1_000;
/** How much longer to wait than a look took. */
const PAUSE_OF_LOOK = 4;
/** A look may also have waited for the platform, which says nothing of the store. */
const LONGEST_SWEEP_PAUSE_MS = 2_000;
const WORLDS_AT_A_TIME = 25;
/** Fifty worlds a second: up to a hundred of them, a sweep takes no longer for it. */
const SWEEP_MS_PER_WORLD = 20;
/** At two seconds for a sweep: about every ten. */
const SWEEPS_PER_WAITING = 5;
