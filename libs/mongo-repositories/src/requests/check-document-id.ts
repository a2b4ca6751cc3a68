import { StoreRequestError } from './store-request-error.js';

/** The longest `_id`, in UTF-8 bytes: it must fit into a key of the embedded store beside the indexed values. */
export const MAX_ID_BYTES = 512;

/** Whether a document can have this id. */
export function isDocumentId(id: string): boolean {
  return id !== '' && Buffer.byteLength(id) <= MAX_ID_BYTES;
}

/** @throws StoreRequestError DOCUMENT_INVALID when the id is no string, empty, or longer than {@link MAX_ID_BYTES} */
export function checkDocumentId(id: unknown): void {
  if (typeof id !== 'string' || id === '') {
    throw new StoreRequestError(
      'DOCUMENT_INVALID',
      'The _id of a document must be a text that is not empty.',
    );
  }
  if (Buffer.byteLength(id) <= MAX_ID_BYTES) return;
  const start = `${id.slice(0, 40)}...`;
  throw new StoreRequestError('DOCUMENT_INVALID', `The _id '${start}' is longer than ${MAX_ID_BYTES} bytes.`);
}
