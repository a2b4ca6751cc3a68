/** A document as the embedded store sees it: an id, and fields that it knows nothing about. */
export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}
