import type { EncodedStatus } from './encoded-status.js';

/** Where frames go; Node's response fits by shape. */
export interface FrameSink {
  write(frame: Buffer): boolean;
  end(): unknown;
  destroy(): unknown;
  on(event: 'drain' | 'close', listener: () => void): unknown;
  readonly writableNeedDrain: boolean;
}

const PING = Buffer.from('data: {"type": "ping"}\n\n');
const HEARTBEAT = Buffer.from(': alive\n\n');

/**
 * One reader of a stream. What it cannot take yet is not queued: it gets the newest status when it has read what it had,
 * so that a slow reader costs one frame at most.
 */
export class StreamReader {
  readonly #sink: FrameSink;
  #sentSeq: number;
  #waiting: EncodedStatus | undefined;
  #missedBeats = 0;
  #ended = false;

  /** @param lastSeq what it has seen on an earlier connection; undefined: nothing */
  constructor(sink: FrameSink, lastSeq?: number) {
    this.#sink = sink;
    this.#sentSeq = lastSeq ?? -1;
    sink.on('drain', () => this.#onDrain());
    sink.write(PING);
  }

  /** Sends a status that is newer than the last one; the last status of a world ends the stream. */
  send(status: EncodedStatus): void {
    if (this.#ended || (status.seq <= this.#sentSeq && !status.isLast)) return;
    if (this.#sink.writableNeedDrain) {
      this.#waiting = status;
      return;
    }
    this.#sentSeq = status.seq;
    this.#sink.write(status.frame);
    if (status.isLast) this.end();
  }

  /** Keeps the connection alive; one that has taken nothing for several beats is given up. */
  beat(): void {
    if (this.#ended) return;
    if (!this.#sink.writableNeedDrain) {
      this.#missedBeats = 0;
      this.#sink.write(HEARTBEAT);
    } else if ((this.#missedBeats += 1) >= MOST_MISSED_BEATS) {
      this.#ended = true;
      this.#sink.destroy();
    }
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting = undefined;
    this.#sink.end();
  }

  #onDrain(): void {
    const status = this.#waiting;
    this.#waiting = undefined;
    this.#missedBeats = 0;
    if (status) this.send(status);
  }
}

const MOST_MISSED_BEATS = 4;
