import {
  ProgressUpdated,
  TERMINAL_WORLD_STATES,
  TOPICS,
  toWorldStatus,
  type WorldState,
  type WorldStatus,
} from '@generia/contracts';
import { type Log, silentLog } from '@generia/resilience';

import type { StatusStore } from './progress-ports.js';

export interface StatusFeedOptions {
  readonly statuses: Pick<StatusStore, 'findById'>;
  readonly bus: {
    subscribe(options: {
      readonly topics: readonly string[];
      readonly groupId: string;
      readonly from?: 'earliest' | 'latest';
      readonly onMessage: (message: { readonly text: string }) => Promise<void>;
    }): Promise<{ stop(): Promise<void> }>;
  };
  /** Unique per process: every reader wants every status. */
  readonly groupId: string;
  /** Milliseconds; the machine's clock unless told. */
  readonly now?: () => number;
  /** Worlds whose newest status is kept in memory. */
  readonly rememberedWorlds?: number;
  /** Hears of a store that cannot be asked while what is remembered still serves. */
  readonly log?: Log;
}

/** After how long a world that somebody asks for is looked up again: the last message about it may have been lost. */
const LOOK_AGAIN_MS = 10_000;
/** The same for a world that has ended: only a retry changes it. */
const LOOK_AGAIN_ENDED_MS = 60_000;

type Listener = (status: WorldStatus) => void;

/** The newest status of each world, as it comes over the progress topic, with the store behind it. */
export class StatusFeed {
  readonly #options: StatusFeedOptions;
  readonly #newest = new Map<string, WorldStatus>();
  readonly #knownAtMs = new Map<string, number>();
  readonly #lookedUp = new Set<string>();
  readonly #now: () => number;
  readonly #listeners = new Map<string, Set<Listener>>();
  #subscription: { stop(): Promise<void> } | undefined;

  constructor(options: StatusFeedOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  async start(): Promise<void> {
    const { bus, groupId } = this.#options;
    this.#subscription = await bus.subscribe({
      topics: [TOPICS.progress],
      groupId,
      from: 'latest',
      onMessage: async (message) => this.#onMessage(message.text),
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
    this.#listeners.clear();
  }

  /**
   * The newest status; null for an unknown world. What is remembered is answered at once, and now and then looked up
   * again behind the answer, so that many readers cost the store nothing.
   */
  async read(worldId: string): Promise<WorldStatus | null> {
    return this.peek(worldId) ?? (await this.#lookUp(worldId));
  }

  /** What is remembered of a world, at once; undefined when nothing is. */
  peek(worldId: string): WorldStatus | undefined {
    const remembered = this.#newest.get(worldId);
    if (remembered === undefined) return undefined;
    const ended = TERMINAL_WORLD_STATES.has(remembered.status as WorldState);
    const limitMs = ended ? LOOK_AGAIN_ENDED_MS : LOOK_AGAIN_MS;
    const ageMs = this.#now() - (this.#knownAtMs.get(worldId) ?? -Infinity);
    if (ageMs >= limitMs) this.#lookAgain(worldId);
    return remembered;
  }

  /** Once at a time for a world. */
  #lookAgain(worldId: string): void {
    if (this.#lookedUp.has(worldId)) return;
    this.#lookedUp.add(worldId);
    const log = this.#options.log ?? silentLog;
    this.#lookUp(worldId)
      .catch((error: unknown) => {
        this.#knownAtMs.set(worldId, this.#now());
        log.warn({ err: error, world_id: worldId }, 'A status could not be looked up again');
      })
      .finally(() => this.#lookedUp.delete(worldId));
  }

  async #lookUp(worldId: string): Promise<WorldStatus | null> {
    const remembered = this.#newest.get(worldId);
    const document = await this.#options.statuses.findById(worldId);
    if (!document) return remembered ?? null;
    const stored = toWorldStatus(document);
    const newest = this.#newest.get(worldId);
    if (newest && newest.seq >= stored.seq) {
      this.#remember(newest);
      return newest;
    }
    // Whoever listens has not heard of it either.
    this.#hear(stored);
    return stored;
  }

  /** Calls `listener` with every newer status of the world. Returns the function that ends it. */
  listen(worldId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(worldId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(worldId, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(worldId);
    };
  }

  #onMessage(text: string): void {
    const message = ProgressUpdated.safeParse(parseJson(text));
    if (!message.success) return;
    const status = message.data.progress;
    // Messages may repeat or overtake each other; progress never goes back.
    if ((this.#newest.get(status.world_id)?.seq ?? 0) >= status.seq) return;
    this.#hear(status);
  }

  #hear(status: WorldStatus): void {
    const isNews = (this.#newest.get(status.world_id)?.seq ?? 0) < status.seq;
    this.#remember(status);
    if (isNews) for (const listener of this.#listeners.get(status.world_id) ?? []) listener(status);
  }

  #remember(status: WorldStatus): void {
    this.#newest.delete(status.world_id);
    this.#newest.set(status.world_id, status);
    this.#knownAtMs.set(status.world_id, this.#now());
    const limit = this.#options.rememberedWorlds ?? 1_000;
    for (const oldest of this.#newest.keys()) {
      if (this.#newest.size <= limit) break;
      this.#newest.delete(oldest);
      this.#knownAtMs.delete(oldest);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
