/** What is known of a stored object without reading it. */
export interface ObjectInfo {
  readonly key: string;
  readonly sizeBytes: number;
  readonly contentType: string;
}

/** A bucket of objects under keys such as `world/character/avatars/media.png`. */
export interface ObjectStorage {
  /** Stores the object whole or not at all; an object under the same key is replaced. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The object, or null when there is none. */
  get(key: string): Promise<{ readonly bytes: Uint8Array; readonly info: ObjectInfo } | null>;
  /** What is known of the object, or null when there is none. */
  stat(key: string): Promise<ObjectInfo | null>;
  /** The keys that start with `prefix`, sorted. */
  list(prefix: string): Promise<string[]>;
  remove(key: string): Promise<void>;
  /**
   * An address from which anybody can read the object for that many seconds (1 to 604,800), whether or not it is there;
   * null when this storage has no addresses of its own and somebody else must serve its objects.
   */
  readUrl(key: string, expiresInSeconds: number): Promise<string | null>;
  /** Resolves when the store answers; rejects with the reason when it does not. */
  ping(): Promise<void>;
  /** Ends every use of the storage and frees its connections; what is asked later is refused. Harmless when repeated. */
  close(): Promise<void>;
}
