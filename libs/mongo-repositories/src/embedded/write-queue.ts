import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

import { ABORT, type RootDatabase } from 'lmdb';
import { TaskError } from '@generia/resilience';

import { StoreRequestError } from '../requests/store-request-error.js';
import { StoreWriteError } from './store-error.js';

/** How many operations share one commit at most, so that the event loop is never held for long. */
const MAX_BATCH = 256;

interface Operation {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * Runs operations one after the other in LMDB write transactions; those that wait while a commit is on its way to the
 * disk share the next one. A promise resolves after the commit was fsynced.
 *
 * An operation may refuse by throwing a TaskError before it writes anything; its neighbours go on. Any other error
 * undoes the whole transaction, so that nothing is ever stored by halves.
 */
export class WriteQueue {
  #waiting: Operation[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly root: RootDatabase<Buffer, Buffer>,
    private readonly directory: string,
    /** Told how each transaction ended, before those hear of it who wait. */
    private readonly onEnd: (end: 'committed' | 'undone') => void = () => undefined,
  ) {}

  run<R>(operation: () => R): Promise<R> {
    this.assertOpen();
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ run: operation, resolve: resolve as (value: unknown) => void, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** @throws StoreRequestError STORE_CLOSED */
  assertOpen(): void {
    if (this.#closed)
      throw new StoreRequestError('STORE_CLOSED', `The store in ${this.directory} is closed.`);
  }

  /** Refuses new operations and waits for those that were accepted. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One thing, be it an answer from outside or the commit before, leads to several writes: they share a commit.
      await turnOfTheLoop();
      await this.#commit(this.#waiting.splice(0, MAX_BATCH));
    }
    this.#draining = undefined;
  }

  async #commit(batch: readonly Operation[]): Promise<void> {
    const outcomes: Outcome[] = [];
    const failures: unknown[] = [];
    try {
      await this.root.childTransaction(() => {
        try {
          for (const operation of batch) outcomes.push(outcomeOf(operation));
          return undefined;
        } catch (error) {
          failures.push(error);
          return ABORT;
        }
      });
    } catch (error) {
      failures.push(await commitCause(error));
    }
    const failed =
      failures.length > 0 ? { error: new StoreWriteError(this.directory, failures[0]) } : undefined;
    this.onEnd(failed ? 'undone' : 'committed');
    for (const [i, operation] of batch.entries()) settle(operation, failed ?? outcomes[i]);
  }
}

/** A refusal is the operation's own outcome; every other error concerns the whole transaction and is thrown on. */
function outcomeOf(operation: Operation): Outcome {
  try {
    return { value: operation.run() };
  } catch (error) {
    if (error instanceof TaskError) return { error };
    throw error;
  }
}

function settle(operation: Operation, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) operation.resolve(outcome.value);
  else operation.reject(outcome?.error);
}

/** lmdb says "Commit failed" and promises the reason. */
async function commitCause(error: unknown): Promise<unknown> {
  if (typeof error !== 'object' || error === null || !('commitError' in error)) return error;
  try {
    return await error.commitError;
  } catch (cause) {
    return cause;
  }
}
