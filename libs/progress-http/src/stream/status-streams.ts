import type { WorldStatus } from '@generia/contracts';

import { encodeStatus } from './encoded-status.js';
import { type FrameSink, StreamReader } from './stream-reader.js';
import { type StartTimer, WorldChannel } from './world-channel.js';

/** Where statuses come from; a `StatusFeed` fits by shape. */
export interface StatusSource {
  /** What is remembered, at once. Asking keeps the world looked after. */
  peek(worldId: string): WorldStatus | undefined;
  listen(worldId: string, listener: (status: WorldStatus) => void): () => void;
}

export interface StatusStreamsOptions {
  /** How long changes of one world are gathered. */
  readonly paceMs?: number;
  readonly heartbeatMs?: number;
  /** How many readers at most; each holds a connection. */
  readonly maxReaders?: number;
  readonly startTimer?: StartTimer;
}

interface OpenChannel {
  readonly channel: WorldChannel;
  readonly stopListening: () => void;
}

/** Every open stream of the process: one channel per world, one heartbeat for all. */
export class StatusStreams {
  readonly #channels = new Map<string, OpenChannel>();
  readonly #startTimer: StartTimer;
  readonly #paceMs: number;
  readonly #heartbeatMs: number;
  readonly #maxReaders: number;
  #readers = 0;
  #stopHeart: (() => void) | undefined;
  #source: StatusSource | undefined;

  constructor({ paceMs = 50, heartbeatMs = 15_000, maxReaders = 12_000, startTimer }: StatusStreamsOptions) {
    this.#paceMs = paceMs;
    this.#heartbeatMs = heartbeatMs;
    this.#maxReaders = maxReaders;
    this.#startTimer = startTimer ?? startNodeTimer;
  }

  /** How many readers there are now. */
  get readers(): number {
    return this.#readers;
  }

  get isFull(): boolean {
    return this.#readers >= this.#maxReaders;
  }

  /**
   * Adds a reader of a world until its connection closes. It gets the ping, `first` unless it has seen it, and every
   * newest status from then on.
   */
  add(
    source: StatusSource,
    { worldId, first, lastSeq }: { worldId: string; first: WorldStatus; lastSeq: number | undefined },
    sink: FrameSink,
  ): void {
    this.#source = source;
    const { channel } = this.#channelOf(worldId, source);
    // An id from beyond what there is was not given by this world's history: it says nothing.
    const reader = new StreamReader(
      sink,
      lastSeq !== undefined && lastSeq <= first.seq ? lastSeq : undefined,
    );
    channel.readers.add(reader);
    this.#readers += 1;
    this.#stopHeart ??= this.#startTimer(this.#heartbeatMs, () => this.#beat());
    sink.on('close', () => this.#remove(worldId, reader));
    reader.send(encodeStatus(source.peek(worldId) ?? first));
  }

  /** Ends every stream. */
  close(): void {
    for (const { channel } of this.#channels.values()) channel.close();
    this.#stopHeart?.();
    this.#stopHeart = undefined;
  }

  #channelOf(worldId: string, source: StatusSource): OpenChannel {
    const known = this.#channels.get(worldId);
    if (known) return known;
    const channel = new WorldChannel(this.#startTimer, this.#paceMs);
    const stopListening = source.listen(worldId, (status) => channel.publish(status));
    const opened = { channel, stopListening };
    this.#channels.set(worldId, opened);
    return opened;
  }

  #remove(worldId: string, reader: StreamReader): void {
    const opened = this.#channels.get(worldId);
    if (!opened?.channel.readers.delete(reader)) return;
    this.#readers -= 1;
    if (opened.channel.readers.size === 0) {
      opened.stopListening();
      opened.channel.close();
      this.#channels.delete(worldId);
    }
    if (this.#readers > 0) return;
    this.#stopHeart?.();
    this.#stopHeart = undefined;
  }

  #beat(): void {
    this.#stopHeart = this.#startTimer(this.#heartbeatMs, () => this.#beat());
    for (const [worldId, { channel }] of this.#channels) {
      // Looks after the world: what was missed reaches the channel by its listener.
      this.#source?.peek(worldId);
      for (const reader of channel.readers) reader.beat();
    }
  }
}

function startNodeTimer(delayMs: number, onTime: () => void): () => void {
  const timer = setTimeout(onTime, delayMs);
  return () => clearTimeout(timer);
}
