import { type Clock, DeadlineExceeded, type Log, withDeadline } from '@generia/resilience';

import type { CollectionDeclaration, DocumentStore } from '../document-collection.js';
import { declareMongoIndexes } from './declare-mongo-indexes.js';
import type { MongoCalls } from './mongo-calls.js';
import { MongoCollection } from './mongo-collection.js';
import type { MongoLink } from './mongo-link.js';
import { MongoStoreError } from './mongo-store-error.js';
import type { ServerWatch } from './server-watch.js';

/** What a ping waits for at most. */
const PING_TIMEOUT_MS = 2000;

export interface MongoStoreParts {
  readonly link: MongoLink;
  readonly calls: MongoCalls;
  readonly watch: ServerWatch;
  readonly log: Log;
  readonly clock: Clock;
}

/** A document store in a MongoDB. See {@link openMongoStore}. */
export class MongoStore implements DocumentStore {
  #closing: Promise<void> | undefined;

  constructor(private readonly parts: MongoStoreParts) {}

  /** Opens a collection; it and its indexes are made when they are not there. Indexes are never dropped. */
  async collection<T extends { _id: string }>(
    declaration: CollectionDeclaration<T>,
  ): Promise<MongoCollection<T>> {
    await declareMongoIndexes(this.parts, declaration);
    return new MongoCollection<T>(declaration.name, this.parts.calls);
  }

  async ping(): Promise<void> {
    const { calls, clock, watch } = this.parts;
    const ask = (signal: AbortSignal) =>
      calls.run('read', 'ping', (database) => database.command({ ping: 1 }, { signal }));
    try {
      await withDeadline(ask, { clock, timeoutMs: PING_TIMEOUT_MS });
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error;
      const problem = watch.problem() ?? `no answer within ${PING_TIMEOUT_MS} ms`;
      throw new MongoStoreError('STORE_UNAVAILABLE', `ping at ${calls.server}`, problem, error);
    }
  }

  /** Waits for the work that was accepted, then hangs up. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.parts.calls.close();
    await this.parts.link.close();
  }
}
