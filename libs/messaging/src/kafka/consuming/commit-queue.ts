import type { Clock } from '@generia/resilience';

import type { PartitionOffset, TopicPartition } from '../clients.js';

export interface CommitQueueOptions {
  readonly commit: (offsets: readonly PartitionOffset[]) => Promise<void>;
  readonly clock: Clock;
  /** The shortest time between two commits that nobody waits for. */
  readonly spacingMs: number;
  readonly onFailed: (error: unknown) => void;
}

/**
 * Commits how far each partition was handled: one request at a time, always the newest offset of every partition, so
 * that a commit can neither overtake another nor pass a message that is still being handled. Nobody waits for it but
 * those who say goodbye.
 */
export class CommitQueue {
  readonly #options: CommitQueueOptions;
  readonly #open = new Map<string, PartitionOffset>();
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();
  #running = false;

  constructor(options: CommitQueueOptions) {
    this.#options = options;
  }

  /** Everything before this offset was handled. */
  mark(next: PartitionOffset): void {
    this.#open.set(keyOf(next), next);
    if (!this.#running) void this.#run();
  }

  /** All other partitions belong to other members now, whose commits must not be undone. */
  keepOnly(partitions: readonly TopicPartition[]): void {
    const kept = new Set(partitions.map(keyOf));
    for (const key of this.#open.keys()) if (!kept.has(key)) this.#open.delete(key);
  }

  /** Resolves when everything marked so far is committed; rejects when it could not be. */
  flush(): Promise<void> {
    const committed = this.#last.then(() => this.#commit());
    this.#last = committed.catch(() => undefined);
    return committed;
  }

  /** Commits nothing more by itself. */
  close(): void {
    this.#closing.abort();
  }

  async #run(): Promise<void> {
    const { clock, spacingMs, onFailed } = this.#options;
    const { signal } = this.#closing;
    this.#running = true;
    try {
      while (this.#open.size > 0 && !signal.aborted) {
        await this.flush().catch(onFailed);
        await clock.sleep(spacingMs, signal);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#running = false;
    }
  }

  async #commit(): Promise<void> {
    const offsets = [...this.#open.values()];
    if (offsets.length === 0) return;
    await this.#options.commit(offsets);
    for (const offset of offsets) {
      if (this.#open.get(keyOf(offset)) === offset) this.#open.delete(keyOf(offset));
    }
  }
}

function keyOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}
