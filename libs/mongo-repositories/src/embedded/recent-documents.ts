import type { EncodedDocument } from './document-codec.js';
import type { StoredDocument } from './stored-document.js';

const MAX_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly document: StoredDocument;
  /** How many bytes it has on the disk. */
  readonly size: number;
  /** Of one that was written. */
  readonly encoded?: EncodedDocument;
}

/**
 * The documents that were written last: most are written several times in a row, and read in between. What the running
 * transaction wrote is held apart until it is committed. Those that were not asked for longest make room for others.
 */
export class RecentDocuments {
  readonly #committed = new Map<string, Kept>();
  readonly #written = new Map<string, Kept>();
  #bytes = 0;

  /** @param maxBytes of the documents as they lie on the disk; as objects they take a few times as much */
  constructor(private readonly maxBytes = MAX_BYTES) {}

  /** As the running transaction sees it. */
  current(id: string): StoredDocument | undefined {
    return this.#written.get(id)?.document ?? this.committed(id);
  }

  /** As everybody else sees it. */
  committed(id: string): StoredDocument | undefined {
    const kept = this.#committed.get(id);
    if (!kept) return undefined;
    this.#committed.delete(id);
    this.#committed.set(id, kept);
    return kept.document;
  }

  /** The bytes of a document that {@link current} gave, if it was written since it was read from the disk. */
  encoded({ _id }: StoredDocument): EncodedDocument | undefined {
    return (this.#written.get(_id) ?? this.#committed.get(_id))?.encoded;
  }

  /** Notes what the running transaction wrote. */
  write(encoded: EncodedDocument): void {
    const { document, bytes } = encoded;
    this.#written.set(document._id, { document, size: bytes.length, encoded });
  }

  /** Notes what the running transaction found: a document that it has not written. */
  keep(document: StoredDocument, size: number): void {
    this.#keep({ document, size });
  }

  /** What the running transaction wrote is there now. */
  commit(): void {
    for (const kept of this.#written.values()) this.#keep(kept);
    this.#written.clear();
  }

  /** Forgets all of them. */
  clear(): void {
    this.#written.clear();
    this.#committed.clear();
    this.#bytes = 0;
  }

  #keep(kept: Kept): void {
    const { _id } = kept.document;
    this.#drop(_id);
    this.#committed.set(_id, kept);
    this.#bytes += kept.size;
    for (const oldest of this.#committed.keys()) {
      if (this.#bytes <= this.maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(id: string): void {
    this.#bytes -= this.#committed.get(id)?.size ?? 0;
    this.#committed.delete(id);
  }
}
