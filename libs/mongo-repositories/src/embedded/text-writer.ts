/** Up to this length a text without special characters is written faster one by one than by what is built in. */
const SHORT_CHARACTERS = 48;
const ASCII_END = 0x80;
/** A character of a text takes at most so many bytes of UTF-8. */
const BYTES_PER_CHARACTER = 3;
/** More memory than this is not kept for the next use. */
const KEPT_BYTES = 1024 * 1024;

/** Texts as UTF-8, and bytes, one after the other, in memory that is used again. */
export class TextWriter {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** Begins again, with room for `length` bytes that hold whatever was there. */
  reset(length: number): void {
    if (this.#bytes.length > KEPT_BYTES) this.#bytes = Buffer.allocUnsafeSlow(KEPT_BYTES);
    this.#length = length;
  }

  /** Adds a text as UTF-8. */
  text(text: string): void {
    this.#makeRoom(text.length * BYTES_PER_CHARACTER);
    if (text.length > SHORT_CHARACTERS || !this.#writeShort(text))
      this.#length += this.#bytes.write(text, this.#length);
  }

  /** Adds the bytes of `from` from `start` to before `end`. */
  copy(from: Buffer, start: number, end: number): void {
    this.#makeRoom(end - start);
    this.#length += from.copy(this.#bytes, this.#length, start, end);
  }

  /** Adds one byte. */
  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** Writes another byte in place of the last one. */
  replaceLast(value: number): void {
    this.#bytes[this.#length - 1] = value;
  }

  /** A copy of all that was written, in memory of its own: one that is kept must hold no more than its size tells. */
  take(): Buffer {
    const taken = Buffer.allocUnsafeSlow(this.#length);
    this.#bytes.copy(taken, 0, 0, this.#length);
    return taken;
  }

  /** False when it is not ASCII; then some of it may lie behind the end. */
  #writeShort(text: string): boolean {
    const bytes = this.#bytes;
    const start = this.#length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= ASCII_END) return false;
      bytes[start + i] = code;
    }
    this.#length = start + text.length;
    return true;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
