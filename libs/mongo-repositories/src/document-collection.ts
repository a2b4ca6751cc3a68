/** What a field may be compared with. */
export type Comparable = string | number | boolean | Date | null;

/** One condition on one field: a value (equality), or one or several of the operators that every server has. */
export type Condition =
  | Comparable
  | {
      readonly $in?: readonly Comparable[];
      readonly $ne?: Comparable;
      readonly $lt?: Comparable;
      readonly $lte?: Comparable;
      readonly $gt?: Comparable;
      readonly $gte?: Comparable;
      readonly $exists?: boolean;
    };

/** A field of a document, or a path below one (`steps.header`). */
export type Path<T> = (keyof T & string) | `${keyof T & string}.${string}`;

/** All conditions must hold; with `$or`, at least one of its filters too. */
export type Filter<T> = { readonly [path in Path<T>]?: Condition } & {
  readonly $or?: readonly Filter<T>[];
};

/** A change of one document, in MongoDB's words. */
export interface Update<T> {
  readonly $set?: { readonly [path in Path<T>]?: unknown };
  readonly $unset?: { readonly [path in Path<T>]?: '' };
  readonly $inc?: { readonly [path in Path<T>]?: number };
  readonly $push?: { readonly [path in Path<T>]?: unknown };
  readonly $addToSet?: { readonly [path in Path<T>]?: unknown };
  readonly $min?: { readonly [path in Path<T>]?: unknown };
  readonly $max?: { readonly [path in Path<T>]?: unknown };
}

/** One change of one document: the first that matches. */
export interface Change<T> {
  readonly filter: Filter<T>;
  readonly update: Update<T>;
}

/** Fields in order of importance; 1 ascending, -1 descending. */
export type Sort<T> = readonly (readonly [path: Path<T>, direction: 1 | -1])[];

export interface FindOptions<T> {
  readonly sort?: Sort<T>;
  readonly limit?: number;
  readonly skip?: number;
  /** Only these fields (and `_id`) are returned; the others are absent. */
  readonly fields?: readonly (keyof T & string)[];
}

/** An ordered index. With `sparse`, documents that lack its first field are not in it. */
export interface IndexDeclaration<T> {
  readonly name: string;
  readonly keys: Sort<T>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
}

/** One group of {@link DocumentCollection.countBy}: the values of the asked fields, and how many documents have them. */
export interface GroupCount<T, K extends keyof T> {
  readonly key: { readonly [field in K]: T[field] };
  readonly count: number;
}

/**
 * A collection of documents, as narrow as every server can keep it: no transactions, no pipelines, no server-side
 * dates. Each method is atomic for the one document that it changes. A promise that resolves for a write means that
 * the write survives a crash.
 */
export interface DocumentCollection<T extends { _id: string }> {
  /**
   * Whether writes that are asked for in the same turn of the event loop, whichever collections they are for, go to the disk
   * together (unless some hundreds do): nobody needs to gather them. Otherwise each is a request.
   */
  readonly joinsWrites?: boolean;
  /**
   * Resolves when whoever asks in this turn of the event loop has asked, such as the call that gets the place of one that has
   * just ended. Where each request is a trip, who gathers them waits so long; absent where that saves nothing.
   */
  turnEnd?(): Promise<void>;
  /** Inserts what is not there yet; a document whose `_id` (or unique key) exists is passed over. Returns how many were new. */
  insertIgnoringDuplicates(documents: readonly T[]): Promise<number>;
  findOne(filter: Filter<T>, options?: Pick<FindOptions<T>, 'sort' | 'fields'>): Promise<T | null>;
  find(filter: Filter<T>, options?: FindOptions<T>): Promise<T[]>;
  /** Changes one document that matches. Returns whether there was one: the compare-and-set of everything above. */
  updateOne(filter: Filter<T>, update: Update<T>): Promise<boolean>;
  /**
   * Like {@link updateOne}, of a change that is put together when the store comes to write it: out of what was asked for until
   * then. It is asked for once, in the midst of a transaction, and must not throw. Absent where a write is a request, whose
   * words are fixed when it is sent.
   */
  updateOneAtCommit?(change: () => Change<T>): Promise<boolean>;
  /**
   * Changes every document that matches. Each of them whole or not at all, but not all of them at once: after a failure some
   * may have been changed. Returns how many matched.
   */
  updateMany(filter: Filter<T>, update: Update<T>): Promise<number>;
  /**
   * Makes several changes of one document each in one request, in any order. Each of them whole or not at all; after a failure
   * some may have been made. Returns how many found their document: with fewer than all of them, nobody knows which.
   */
  updateEach(changes: readonly Change<T>[]): Promise<number>;
  /**
   * Changes one document that matches and, when there was one, inserts what is not there yet: both or neither, in one write.
   * Absent in a store that cannot do both as one. Returns whether there was a match.
   */
  updateOneAndInsert?(filter: Filter<T>, update: Update<T>, documents: readonly T[]): Promise<boolean>;
  /** Changes the first match by `sort` and returns it as it is after the change. */
  findOneAndUpdate(
    filter: Filter<T>,
    update: Update<T>,
    options?: { readonly sort?: Sort<T> },
  ): Promise<T | null>;
  /** How many documents match. */
  count(filter: Filter<T>): Promise<number>;
  /** How many documents match, for each combination of values of `fields`. */
  countBy<K extends keyof T & string>(filter: Filter<T>, fields: readonly K[]): Promise<GroupCount<T, K>[]>;
}

/** What a repository declares about its collection. */
export interface CollectionDeclaration<T extends { _id: string }> {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration<T>[];
}

/** A database: where collections come from. */
export interface DocumentStore {
  /** Opens a collection and makes sure that its indexes exist. Opening it twice is harmless. */
  collection<T extends { _id: string }>(
    declaration: CollectionDeclaration<T>,
  ): Promise<DocumentCollection<T>>;
  /** Asks the database for a sign of life. Rejects with the reason when none has come within about two seconds. */
  ping(): Promise<void>;
  /** Ends every use of the database. What was written stays. */
  close(): Promise<void>;
}
