import { isPlainObject } from '../requests/plain-object.js';
import { rankOf, typeRank } from './compare-values.js';

/** Ends a text that is whole; sorts before every way in which a longer text goes on. */
const TEXT_END = 0x00;
/** Follows a zero byte inside a text, so that it is no end. */
const ZERO_ESCAPE = 0xff;
/** Ends a value of which the key holds only the beginning. */
const CUT_END = 0x01;
const NUMBER_BYTES = 8;

/**
 * Writes values as bytes whose order is {@link compareValues}'s: a type byte, then numbers and dates as sortable
 * doubles and texts as UTF-8 with an end mark. Texts longer than `textBytes`, objects and arrays are cut: the key then
 * says only whereabouts they are, and `cut` becomes true.
 */
export class KeyWriter {
  /** Whether a value since the last {@link reset} was cut. */
  cut = false;
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** @param textBytes how many UTF-8 bytes of one text are kept */
  constructor(private readonly textBytes: number) {}

  reset(): this {
    this.#length = 0;
    this.cut = false;
    return this;
  }

  /** How many bytes were written since the last {@link reset}. */
  get length(): number {
    return this.#length;
  }

  /** A copy of what was written. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.#length);
    this.#bytes.copy(taken, 0, 0, this.#length);
    return taken;
  }

  byte(value: number): this {
    this.#bytes[this.#length++] = value;
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** Writes a text as it is: nothing that follows it can be told from it. */
  utf8(text: string): this {
    this.#length += this.#bytes.write(text, this.#length);
    return this;
  }

  /** Writes a value ascending (1), or so that the order of the bytes is the reverse (-1). */
  value(value: unknown, direction: 1 | -1): this {
    const start = this.#length;
    const rank = rankOf(value);
    this.byte(rank);
    if (typeof value === 'number') this.#number(value);
    else if (value instanceof Date) this.#number(value.getTime());
    else if (typeof value === 'boolean') this.byte(Number(value));
    else if (typeof value === 'string') this.#text(value);
    else if (isPlainObject(value) || Array.isArray(value)) this.#cutHere();
    if (direction === -1) this.#invertFrom(start);
    return this;
  }

  #number(value: number): void {
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, this.#length);
    if (Number.isNaN(value)) this.#bytes.fill(0, this.#length, this.#length + NUMBER_BYTES);
    else if (value < 0) this.#invert(this.#length, this.#length + NUMBER_BYTES);
    else this.#bytes[this.#length] = (this.#bytes[this.#length] ?? 0) ^ 0x80;
    this.#length += NUMBER_BYTES;
  }

  #text(value: string): void {
    const kept = value.length * 3 <= this.textBytes ? undefined : Buffer.from(value);
    const isCut = kept !== undefined && kept.length > this.textBytes;
    const from = this.#length;
    if (isCut) this.bytes(kept.subarray(0, this.textBytes));
    else this.#length += this.#bytes.write(value, this.#length);
    if (value.includes('\0')) this.#escapeZeros(from);
    if (isCut) this.#cutHere();
    else this.byte(TEXT_END);
  }

  #escapeZeros(from: number): void {
    const plain = Buffer.from(this.#bytes.subarray(from, this.#length));
    this.#length = from;
    for (const byte of plain) {
      this.byte(byte);
      if (byte === 0) this.byte(ZERO_ESCAPE);
    }
  }

  #cutHere(): void {
    this.cut = true;
    this.byte(CUT_END);
  }

  #invertFrom(start: number): void {
    this.#invert(start, this.#length);
  }

  #invert(start: number, end: number): void {
    for (let i = start; i < end; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
  }
}

/** Reads the value at the beginning of `bytes`; also says how many bytes it took. Cut values give `undefined`. */
export function readKeyValue(
  bytes: Buffer,
  start: number,
  direction: 1 | -1,
): { value: unknown; end: number } {
  const mask = direction === 1 ? 0 : 0xff;
  const body = start + 1;
  switch (byteAt(bytes, start, mask)) {
    case typeRank.null:
      return { value: null, end: body };
    case typeRank.boolean:
      return { value: byteAt(bytes, body, mask) === 1, end: body + 1 };
    case typeRank.number:
      return { value: readNumber(bytes, body, mask), end: body + NUMBER_BYTES };
    case typeRank.date:
      return { value: new Date(readNumber(bytes, body, mask)), end: body + NUMBER_BYTES };
    case typeRank.string:
      return readText(bytes, body, mask);
    default:
      return { value: undefined, end: body + 1 };
  }
}

const scratch = Buffer.alloc(NUMBER_BYTES);

function byteAt(bytes: Buffer, position: number, mask: number): number {
  return (bytes[position] ?? 0) ^ mask;
}

function readNumber(bytes: Buffer, start: number, mask: number): number {
  for (let i = 0; i < NUMBER_BYTES; i++) scratch[i] = (bytes[start + i] ?? 0) ^ mask;
  if (scratch.every((byte) => byte === 0)) return Number.NaN;
  const isNegative = (scratch[0] ?? 0) < 0x80;
  for (let i = 0; i < NUMBER_BYTES; i++) if (isNegative) scratch[i] = ~(scratch[i] ?? 0);
  if (!isNegative) scratch[0] = (scratch[0] ?? 0) ^ 0x80;
  return scratch.readDoubleBE();
}

function readText(bytes: Buffer, start: number, mask: number): { value: string; end: number } {
  // Most texts are ascending and hold no zero.
  const whole = mask === 0 ? bytes.indexOf(TEXT_END, start) : -1;
  if (whole !== -1 && bytes[whole + 1] !== ZERO_ESCAPE)
    return { value: bytes.toString('utf8', start, whole), end: whole + 1 };
  const text: number[] = [];
  let i = start;
  while (i < bytes.length) {
    const byte = byteAt(bytes, i, mask);
    const isEscaped = i + 1 < bytes.length && byteAt(bytes, i + 1, mask) === ZERO_ESCAPE;
    if (byte === TEXT_END && !isEscaped) break;
    text.push(byte);
    i += byte === TEXT_END ? 2 : 1;
  }
  return { value: Buffer.from(text).toString(), end: i + 1 };
}
