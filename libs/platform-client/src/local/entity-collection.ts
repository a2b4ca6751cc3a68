/** What a field may be compared with. */
type Comparable = string | number | boolean | Date | null;

/** The entity with this id, if its other named fields still have these values. */
export type EntityFilter<T extends { _id: string }> = { readonly _id: string } & {
  readonly [field in keyof T & string]?: Extract<T[field], Comparable>;
};

/** The fields that change. */
export interface EntityUpdate<T> {
  readonly $set: { readonly [field in keyof T & string]?: T[field] };
}

/**
 * What the local platform needs of a collection of documents, and no more: any document store fits by shape. Each
 * method is atomic for one document.
 */
export interface EntityCollection<T extends { _id: string }> {
  /** Resolves when whoever asks in this turn of the event loop has asked. Absent where waiting for them saves nothing. */
  turnEnd?(): Promise<void>;
  /** Inserts what is not there yet; what has a known `_id` or a taken unique key is passed over. Returns how many were new. */
  insertIgnoringDuplicates(documents: readonly T[]): Promise<number>;
  /** Changes the document that matches. Returns whether there was one. */
  updateOne(filter: EntityFilter<T>, update: EntityUpdate<T>): Promise<boolean>;
  findOne(filter: EntityFilter<T>): Promise<T | null>;
}
