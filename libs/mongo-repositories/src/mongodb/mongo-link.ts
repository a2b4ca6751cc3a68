import { type Clock, type Log, waitAtMost } from '@generia/resilience';
import { type Db, type MongoClient, MongoServerSelectionError } from 'mongodb';

import { messageOf } from '../error-code.js';
import { problemText } from './mongo-store-error.js';
import { type Heartbeats, watchHeartbeats } from './watch-heartbeats.js';
import type { ServerWatch } from './server-watch.js';

export interface MongoLinkOptions {
  /** Host and port, for messages. */
  readonly server: string;
  readonly database: string;
  /** A client that is not connected yet. */
  readonly createClient: () => MongoClient;
  /** A request that took so long was forgotten by the driver. */
  readonly callLimitMs: number;
  /** A driver that has not looked at a server for so long will not do so again. */
  readonly silenceLimitMs: number;
  readonly watch: ServerWatch;
  readonly log: Log;
  readonly clock: Clock;
}

interface Line {
  readonly client: MongoClient;
  readonly database: Db;
  readonly heartbeats: Heartbeats;
  readonly calls: Set<Promise<unknown>>;
}

/**
 * The driver's client of one store, and the next one when that has gone deaf.
 *
 * The driver finds a server again that was away, with one exception: it may write to a socket that has ended and not
 * yet told so, and then waits for a `drain` that cannot come (`writeCommand` in
 * https://github.com/mongodb/node-mongodb-native/blob/v7.9.0/src/cmap/connection.ts). A request that meets this never
 * ends; when the watch over the server meets it, the client never finds that server again. So requests have a limit,
 * and a client that has stopped to look for its server is replaced.
 */
export class MongoLink {
  #line: Line;
  #replacing: Promise<void> | undefined;
  readonly #partings = new Set<Promise<void>>();

  constructor(private readonly options: MongoLinkOptions) {
    this.#line = this.#open();
  }

  get server(): string {
    return this.options.server;
  }

  async connect(): Promise<void> {
    await this.#line.client.connect();
    this.options.watch.follow(this.#line.client);
  }

  /**
   * Makes a request through the client of the moment.
   *
   * @throws DeadlineExceeded when the driver has forgotten it; whatever the driver throws
   */
  async during<R>(call: (database: Db) => Promise<R>): Promise<R> {
    const line = this.#line;
    const { callLimitMs: timeoutMs, clock } = this.options;
    let isForgotten = false;
    const running = waitAtMost(
      () => call(line.database),
      { clock, timeoutMs },
      () => (isForgotten = true),
    );
    line.calls.add(running);
    try {
      return await running;
    } catch (error) {
      if (isForgotten || this.#hasStoppedToLook(line, error)) this.#replace(line);
      throw error;
    } finally {
      line.calls.delete(running);
    }
  }

  async close(): Promise<void> {
    await this.#replacing;
    await this.#part(this.#line);
    await Promise.all(this.#partings);
  }

  #open(): Line {
    const client = this.options.createClient();
    const heartbeats = watchHeartbeats(client, this.options.clock);
    return { client, database: client.db(this.options.database), heartbeats, calls: new Set() };
  }

  #hasStoppedToLook({ heartbeats }: Line, error: unknown): boolean {
    return error instanceof MongoServerSelectionError && heartbeats.silentMs() > this.options.silenceLimitMs;
  }

  #replace(deaf: Line): void {
    if (deaf !== this.#line) return;
    this.#replacing ??= this.#tryToReplace(deaf).finally(() => (this.#replacing = undefined));
  }

  /** The deaf one stays until another has an answer; until then the next failed request tries again. */
  async #tryToReplace(deaf: Line): Promise<void> {
    const { log, server } = this.options;
    const next = this.#open();
    try {
      await next.client.connect();
    } catch (error) {
      log.debug(
        { server, problem: problemText(messageOf(error)) },
        'A new client of MongoDB found no server; the next failure tries again.',
      );
      await this.#part(next);
      return;
    }
    this.options.watch.leave(deaf.client);
    this.options.watch.follow(next.client);
    this.#line = next;
    log.warn(
      { server },
      'The client of MongoDB had stopped to look for its server; a new one took its place.',
    );
    const parting = this.#part(deaf).finally(() => this.#partings.delete(parting));
    this.#partings.add(parting);
  }

  /** Hangs up when the last request has ended, which the limit sees to. */
  async #part({ client, heartbeats, calls }: Line): Promise<void> {
    while (calls.size > 0) await Promise.allSettled(calls);
    heartbeats.stop();
    this.options.watch.leave(client);
    try {
      await client.close();
    } catch (error) {
      this.options.log.debug(
        { server: this.options.server, problem: problemText(messageOf(error)) },
        'A client of MongoDB did not close well.',
      );
    }
  }
}
