import { TaskError } from '@generia/resilience';

/**
 * What a store refuses, whichever it is:
 * - `STORE_CLOSED`: it was closed before;
 * - `FILTER_INVALID`, `UPDATE_REFUSED`, `DOCUMENT_INVALID`: not what every server understands in the same way;
 * - `DUPLICATE_KEY`: a unique index has these values already.
 */
export type StoreRequestCode =
  'STORE_CLOSED' | 'FILTER_INVALID' | 'UPDATE_REFUSED' | 'DOCUMENT_INVALID' | 'DUPLICATE_KEY';

/** The store was asked for something that it refuses; `code` says what. It would refuse it again. */
export class StoreRequestError extends TaskError {
  constructor(code: StoreRequestCode, message: string, cause?: unknown) {
    super(message, { code, retry: 'never', cause });
  }
}
