import type { StoredDocument } from './stored-document.js';

const MAX_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly document: StoredDocument;
  readonly bytes: number;
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

  /** Notes what the running transaction wrote. */
  write(document: StoredDocument, bytes: number): void {
    this.#written.set(document._id, { document, bytes });
  }

  /** Notes what the running transaction found: a document that it has not written. */
  keep(document: StoredDocument, bytes: number): void {
    this.#drop(document._id);
    this.#committed.set(document._id, { document, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#committed.keys()) {
      if (this.#bytes <= this.maxBytes) return;
      this.#drop(oldest);
    }
  }

  /** What the running transaction wrote is there now. */
  commit(): void {
    for (const { document, bytes } of this.#written.values()) this.keep(document, bytes);
    this.#written.clear();
  }

  clear(): void {
    this.#written.clear();
    this.#committed.clear();
    this.#bytes = 0;
  }

  #drop(id: string): void {
    this.#bytes -= this.#committed.get(id)?.bytes ?? 0;
    this.#committed.delete(id);
  }
}
