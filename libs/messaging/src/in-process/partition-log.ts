import type { IncomingMessage } from '../message-bus.js';

/** Freed places are given back in blocks: moving the rest costs more than a few empty places. */
const COMPACT_AFTER = 1024;

/** The messages of one partition that are still kept, under offsets that never repeat. */
export class PartitionLog {
  readonly #topic: string;
  readonly #partition: number;
  readonly #messages: (IncomingMessage | undefined)[] = [];
  /** Places at the front whose messages were dropped. */
  #dropped = 0;
  #start = 0;

  constructor(topic: string, partition: number) {
    this.#topic = topic;
    this.#partition = partition;
  }

  /** The offset of the oldest message that is kept; equal to {@link end} when there is none. */
  get start(): number {
    return this.#start;
  }

  /** The offset that the next message will get. */
  get end(): number {
    return this.#start + this.size;
  }

  /** How many messages are kept. */
  get size(): number {
    return this.#messages.length - this.#dropped;
  }

  append(key: string, text: string): void {
    const offset = String(this.end);
    this.#messages.push({ topic: this.#topic, partition: this.#partition, offset, key, text });
  }

  /** The message at an offset; undefined when it was dropped or is not there yet. */
  at(offset: number): IncomingMessage | undefined {
    return offset < this.#start ? undefined : this.#messages[this.#dropped + offset - this.#start];
  }

  /** Forgets every message before `offset`. */
  dropBefore(offset: number): void {
    const until = Math.min(offset, this.end);
    while (this.#start < until) {
      this.#messages[this.#dropped] = undefined;
      this.#dropped += 1;
      this.#start += 1;
    }
    if (this.#dropped < COMPACT_AFTER || this.#dropped * 2 < this.#messages.length) return;
    this.#messages.splice(0, this.#dropped);
    this.#dropped = 0;
  }
}
