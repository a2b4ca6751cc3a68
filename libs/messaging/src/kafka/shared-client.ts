import { type Clock } from '@generia/resilience';

import { closedError } from '../closed-error.js';
import type { KafkaClient } from './clients.js';
import { closeClient } from './close-client.js';

interface Shared<T> {
  readonly client: T;
  readonly connected: Promise<void>;
  users: number;
}

/**
 * A client that several callers share: connected when the first one needs it, and replaced for the next one as soon as
 * one of them fails with it, because a client that failed is not worth understanding. One that was replaced is closed
 * when its last user is done.
 */
export class SharedClient<T extends KafkaClient> {
  readonly #open: () => T;
  readonly #clock: Clock;
  readonly #farewells = new Map<Shared<T>, Promise<void>>();
  #current: Shared<T> | null = null;
  #closed = false;

  constructor(open: () => T, clock: Clock) {
    this.#open = open;
    this.#clock = clock;
  }

  /** Runs `work` with a connected client. */
  async use<R>(work: (client: T) => Promise<R>): Promise<R> {
    if (this.#closed) throw closedError();
    const shared = (this.#current ??= this.#create());
    shared.users += 1;
    try {
      await shared.connected;
      return await work(shared.client);
    } catch (error) {
      if (this.#current === shared) this.#current = null;
      throw error;
    } finally {
      shared.users -= 1;
      if (this.#current !== shared && shared.users === 0) this.#dismiss(shared);
    }
  }

  /** Closes the client also under the hands of those who still use it, and waits for the ones that were replaced. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#current !== null) this.#dismiss(this.#current);
    this.#current = null;
    while (this.#farewells.size > 0) await Promise.all(this.#farewells.values());
  }

  #create(): Shared<T> {
    const client = this.#open();
    return { client, connected: client.connect(), users: 0 };
  }

  #dismiss(shared: Shared<T>): void {
    if (this.#farewells.has(shared)) return;
    const farewell = closeClient(shared.client, this.#clock).finally(() => this.#farewells.delete(shared));
    this.#farewells.set(shared, farewell);
  }
}
