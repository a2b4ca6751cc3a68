import { type Log, TaskError } from '@generia/resilience';

import { StoreRequestError } from '../requests/store-request-error.js';
import { classifyFailure, mayRepeat, type CallKind } from './classify-failure.js';
import { MongoStoreError, problemText } from './mongo-store-error.js';

/**
 * The way to the server of one store: every call goes through here. Repeats once what may be repeated, tells failures
 * in the store's own words, and knows what is under way, so that closing waits for it.
 */
export class MongoCalls {
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(
    /** Host and port, for messages. */
    readonly server: string,
    private readonly log: Log,
  ) {}

  /**
   * @param what the call in words, for messages: `find in 'tasks'`
   * @throws MongoStoreError
   * @throws StoreRequestError STORE_CLOSED, UPDATE_REFUSED, DUPLICATE_KEY
   */
  run<R>(kind: CallKind, what: string, call: () => Promise<R>): Promise<R> {
    if (this.#isClosed) return Promise.reject(this.#closedError());
    const running = this.#attempt(kind, what, call);
    this.#underWay.add(running);
    const forget = () => void this.#underWay.delete(running);
    running.then(forget, forget);
    return running;
  }

  /** Refuses new calls and waits for those that were accepted; each of them ends, because each has its time limits. */
  async close(): Promise<void> {
    this.#isClosed = true;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #attempt<R>(kind: CallKind, what: string, call: () => Promise<R>): Promise<R> {
    try {
      return await call();
    } catch (error) {
      if (!mayRepeat(error, kind)) throw this.#told(error, kind, what);
      this.log.debug({ call: what, problem: classifyFailure(error, kind).problem }, 'Asking MongoDB again.');
    }
    try {
      return await call();
    } catch (error) {
      throw this.#told(error, kind, what);
    }
  }

  #told(error: unknown, kind: CallKind, what: string): TaskError {
    if (error instanceof TaskError) return error;
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
