import { setMaxListeners } from 'node:events';

import {
  TERMINAL_WORLD_STATES,
  TOPICS,
  WorldEvent,
  type WorldState,
  type WorldStatusDocument,
} from '@generia/contracts';
import { type Clock, type Dice, type Log, setAlarm } from '@generia/resilience';

import { lookPause, PAUSE_OF_LOOK } from './look-pause.js';
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
  /** Something happened after the last look began. */
  dirty: boolean;
  /** How many of its tasks were open then. */
  open: number;
  /** How many have ended since. */
  ended: number;
  /** Ends the pause after the look. */
  goOn: () => void;
}

/**
 * Keeps the status documents true: looks at a world when an event names it, at most once per interval, and at every
 * running world now and then, because events can be lost. Events only say when to look; the numbers come from the tasks.
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
    for (const world of this.#worlds.values()) world.goOn();
    await Promise.all([this.#sweeps, ...this.#running]);
  }

  /** Asks for a refresh of one world, soon; of one whose last open task has ended, at the next moment that is allowed. */
  touch(worldId: string, endedTasks = 0): void {
    if (this.#stop.signal.aborted) return;
    const known = this.#worlds.get(worldId);
    if (known) {
      known.dirty = true;
      known.ended += endedTasks;
      if (known.ended >= known.open) known.goOn();
      return;
    }
    const world: World = { dirty: true, open: Infinity, ended: 0, goOn: () => undefined };
    this.#worlds.set(worldId, world);
    const run = this.#refreshWhileDirty(worldId, world).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  #onEvent(text: string): void {
    try {
      const event = WorldEvent.safeParse(JSON.parse(text));
      if (event.success)
        return this.touch(event.data.world_id, event.data.event_type === 'world_changed' ? 0 : 1);
    } catch (error) {
      this.#options.log.warn({ err: error }, 'passed over an event that is not JSON');
      return;
    }
    this.#options.log.warn({}, 'passed over an event of an unknown shape');
  }

  async #refreshWhileDirty(worldId: string, world: World): Promise<void> {
    const { refresh, clock, log } = this.#options;
    const { signal } = this.#stop;
    while (world.dirty && !signal.aborted) {
      Object.assign(world, { dirty: false, ended: 0 });
      try {
        const startedAtMs = clock.now();
        world.open = openTasks(await refresh(worldId, signal));
        this.#lookMs = Math.max(clock.now() - startedAtMs, this.#lookMs / 2);
        await this.#pause(world);
      } catch (error) {
        if (!signal.aborted)
          log.warn({ world_id: worldId, err: error }, 'could not refresh a world; the next sweep will');
      }
    }
    this.#worlds.delete(worldId);
  }

  /** That nothing is left to do is seen as soon as may be: a world ends no later for the others. */
  async #pause(world: World): Promise<void> {
    const { clock, minIntervalMs } = this.#options;
    const { leastMs, mostMs } = lookPause(this.#worlds.size, this.#lookMs, minIntervalMs);
    await clock.sleep(leastMs, this.#stop.signal);
    if (mostMs === leastMs || world.ended >= world.open || this.#stop.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const stopAlarm = setAlarm(clock, mostMs - leastMs, () => resolve());
      world.goOn = () => {
        stopAlarm();
        resolve();
      };
    });
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

/** Of a world that nobody knows no end is in sight. */
function openTasks(status: WorldStatusDocument | null): number {
  return status ? status.tasks_total - status.tasks_completed - status.tasks_failed : Infinity;
}

/** A look may also have waited for the platform, which says nothing of the store. */
const LONGEST_SWEEP_PAUSE_MS = 2_000;
const WORLDS_AT_A_TIME = 25;
/** Fifty worlds a second: up to a hundred of them, a sweep takes no longer for it. */
const SWEEP_MS_PER_WORLD = 20;
/** At two seconds for a sweep: about every ten. */
const SWEEPS_PER_WAITING = 5;
