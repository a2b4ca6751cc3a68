import { ProgressUpdated, TOPICS, toWorldStatus, type WorldStatus } from '@generia/contracts';

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
}

/** How long what was heard of a world counts without a look at the store. */
const FRESH_MS = 2_000;

type Listener = (status: WorldStatus) => void;

/** The newest status of each world, as it comes over the progress topic, with the store behind it. */
export class StatusFeed {
  readonly #options: StatusFeedOptions;
  readonly #newest = new Map<string, WorldStatus>();
  readonly #knownAtMs = new Map<string, number>();
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
   * The newest status; null for an unknown world. From memory when it was heard or looked up a moment ago, else from the
   * store: the last message about a world may have been lost.
   */
  async read(worldId: string): Promise<WorldStatus | null> {
    const remembered = this.#newest.get(worldId);
    if (remembered && this.#now() - (this.#knownAtMs.get(worldId) ?? -Infinity) < FRESH_MS) return remembered;
    const document = await this.#options.statuses.findById(worldId);
    if (!document) return remembered ?? null;
    const stored = toWorldStatus(document);
    if (remembered && remembered.seq > stored.seq) return remembered;
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
