import { DeadlineExceeded, type Log, TaskError } from '@generia/resilience';
import type { Db } from 'mongodb';

import { StoreRequestError } from '../requests/store-request-error.js';
import { classifyFailure, mayRepeat, type CallKind } from './classify-failure.js';
import type { MongoLink } from './mongo-link.js';
import { MongoStoreError, problemText } from './mongo-store-error.js';

/**
 * The way to the server of one store: every request goes through here. Repeats once what may be repeated, tells failures
 * in the store's own words, and knows what is under way, so that closing waits for it.
 */
export class MongoCalls {
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(
    private readonly link: MongoLink,
    private readonly log: Log,
  ) {}

  /** Host and port, for messages. */
  get server(): string {
    return this.link.server;
  }

  /** Makes one request: {@link accept} and {@link ask} in one. */
  run<R>(kind: CallKind, what: string, call: (database: Db) => Promise<R>): Promise<R> {
    return this.accept(() => this.ask(kind, what, call));
  }

  /**
   * Takes on work of one or more requests, all of which are made before the store closes.
   *
   * @throws StoreRequestError STORE_CLOSED
   */
  accept<R>(work: () => Promise<R>): Promise<R> {
    if (this.#isClosed) return Promise.reject(this.#closedError());
    const running = work();
    this.#underWay.add(running);
    const forget = () => void this.#underWay.delete(running);
    running.then(forget, forget);
    return running;
  }

  /**
   * Makes one request of work that was accepted.
   *
   * @param what the request in words, for messages: `find in 'tasks'`
   * @throws MongoStoreError
   * @throws StoreRequestError UPDATE_REFUSED, DUPLICATE_KEY
   */
  async ask<R>(kind: CallKind, what: string, call: (database: Db) => Promise<R>): Promise<R> {
    try {
      return await this.link.during(call);
    } catch (error) {
      if (!mayRepeat(error, kind)) throw this.#told(error, kind, what);
      this.log.debug({ call: what, problem: classifyFailure(error, kind).problem }, 'Asking MongoDB again.');
    }
    try {
      return await this.link.during(call);
    } catch (error) {
      throw this.#told(error, kind, what);
    }
  }

  /** Refuses new work and waits for what was accepted; it ends, because every request has its time limits. */
  async close(): Promise<void> {
    this.#isClosed = true;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  #told(error: unknown, kind: CallKind, what: string): TaskError {
    if (error instanceof TaskError && !(error instanceof DeadlineExceeded)) return error;
    const { code, problem } = classifyFailure(error, kind);
    const text = problemText(problem);
    if (code === 'STORE_CLOSED') return this.#closedError();
    if (code === 'UPDATE_REFUSED') {
      return new StoreRequestError(code, `The update cannot be made: ${text}.`, error);
    }
    if (code === 'DUPLICATE_KEY') {
      return new StoreRequestError(code, `A unique index already has these values: ${text}.`, error);
    }
    return new MongoStoreError(code, `${what} at ${this.server}`, text, error);
  }

  #closedError(): StoreRequestError {
    return new StoreRequestError('STORE_CLOSED', `The store at ${this.server} is closed.`);
  }
}
