import { setMaxListeners } from 'node:events';

import { TaskError } from '@generia/resilience';

/** Whether a storage may still be used. */
export interface OpenState {
  /** Aborts when the storage is closed, with what `check` throws as its reason. */
  readonly signal: AbortSignal;
  /** @throws TaskError `OBJECT_STORAGE_CLOSED` after `close`; trying again is free, because the process is stopping. */
  check(): void;
  close(): void;
}

/** A storage is open until it is closed. */
export function createOpenState(): OpenState {
  const closing = new AbortController();
  // Every call under way listens, and there may be many.
  setMaxListeners(0, closing.signal);
  return {
    signal: closing.signal,
    check: () => closing.signal.throwIfAborted(),
    close() {
      const reason = { code: 'OBJECT_STORAGE_CLOSED', retry: 'free' } as const;
      closing.abort(new TaskError('The object storage is closed.', reason));
    },
  };
}
