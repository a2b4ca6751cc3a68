import type { StoredDocument } from './stored-document.js';

const MAX_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly document: StoredDocument;
  readonly bytes: number;
}

/**
 * The documents that were written last, as the writes to come need them: most documents are written several times in a
 * row. Those that were not asked for longest make room for others.
 */
export class RecentDocuments {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param maxBytes of the documents as they lie on the disk; as objects they take a few times as much */
  constructor(private readonly maxBytes = MAX_BYTES) {}

  get(id: string): StoredDocument | undefined {
    const kept = this.#kept.get(id);
    if (!kept) return undefined;
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    return kept.document;
  }

  keep(document: StoredDocument, bytes: number): void {
    this.#drop(document._id);
    this.#kept.set(document._id, { document, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.maxBytes) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #drop(id: string): void {
    this.#bytes -= this.#kept.get(id)?.bytes ?? 0;
    this.#kept.delete(id);
  }
}
