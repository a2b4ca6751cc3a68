import type { Clock } from '@generia/resilience';

import type { IncomingMessage } from '../../message-bus.js';
import type { PartitionOffset, TopicPartition } from '../clients.js';
import { LANE_FULL, LANE_LOW } from './lane-limits.js';

/** A delivery that its handler refused; the message comes again. */
export interface RefusedDelivery {
  readonly message: IncomingMessage;
  readonly error: unknown;
  /** How many times in a row this message has been refused. */
  readonly times: number;
}

export interface LaneSurroundings {
  readonly onMessage: (message: IncomingMessage) => Promise<void>;
  /** Whether messages may be handed out now. */
  readonly isOpen: () => boolean;
  readonly onConsumed: (lane: Lane, next: PartitionOffset) => void;
  readonly onRefused: (refused: RefusedDelivery) => void;
  readonly clock: Clock;
  readonly retryPauseMs: number;
}

/**
 * One partition on its way to the handler: fetched messages wait here and are handed out one by one, in order, beside
 * the loop that fetches and sends heartbeats. So a slow or refusing handler holds up its own partition and nothing else.
 *
 * A lane works while its partition is ours: from `start` to `release`. What is being handled when it is released is
 * finished, but no longer counts; the next `start` waits for it.
 */
export class Lane implements TopicPartition {
  readonly topic: string;
  readonly partition: number;
  /** Whether fetching was told to leave this partition out because enough is waiting. */
  held = false;
  readonly #surroundings: LaneSurroundings;
  /** The messages in hand begin at `#head`: taking them out one by one would move all others each time. */
  #messages: readonly IncomingMessage[] = [];
  #head = 0;
  #characters = 0;
  #position: string | null = null;
  #tenure = 0;
  #refusals = 0;
  #pumping: Promise<void> | null = null;
  #retryPause: AbortController | null = null;

  constructor({ topic, partition }: TopicPartition, surroundings: LaneSurroundings) {
    this.topic = topic;
    this.partition = partition;
    this.#surroundings = surroundings;
  }

  /** Where fetching goes on, or null while the partition is not ours. */
  get position(): string | null {
    return this.#position;
  }

  /** How many messages are in hand, with the one being handled. */
  get size(): number {
    return this.#messages.length - this.#head;
  }

  /** Whether so much is in hand that fetching more would only fill the memory. */
  get isFull(): boolean {
    return this.size >= LANE_FULL.messages || this.#characters >= LANE_FULL.characters;
  }

  /** Whether so little is in hand that more should be fetched. */
  get isLow(): boolean {
    return this.size <= LANE_LOW.messages && this.#characters <= LANE_LOW.characters;
  }

  start(position: string): void {
    this.release();
    this.#position = position;
  }

  release(): void {
    this.#tenure += 1;
    this.#position = null;
    this.#messages = [];
    this.#head = 0;
    this.#characters = 0;
    this.#refusals = 0;
    this.held = false;
    this.#retryPause?.abort();
  }

  take(messages: readonly IncomingMessage[], nextOffset: string): void {
    if (this.#position === null) return;
    this.#position = nextOffset;
    this.#messages = [...this.#messages.slice(this.#head), ...messages];
    this.#head = 0;
    for (const { text } of messages) this.#characters += text.length;
    this.wake();
  }

  /** To be called whenever messages may be handed out again. */
  wake(): void {
    if (this.#pumping !== null || this.#next() === undefined) return;
    this.#pumping = this.#pump().finally(() => {
      this.#pumping = null;
      this.wake();
    });
  }

  /** Resolves when nothing is being handled. A pause before a retry is cut short. */
  async idle(): Promise<void> {
    this.#retryPause?.abort();
    await this.#pumping;
  }

  #next(): IncomingMessage | undefined {
    return this.#surroundings.isOpen() ? this.#messages[this.#head] : undefined;
  }

  async #pump(): Promise<void> {
    for (let message = this.#next(); message !== undefined; message = this.#next())
      await this.#handle(message);
  }

  async #handle(message: IncomingMessage): Promise<void> {
    const tenure = this.#tenure;
    try {
      await this.#surroundings.onMessage(message);
    } catch (error) {
      await this.#refused(message, error, tenure);
      return;
    }
    if (tenure !== this.#tenure) return;
    this.#head += 1;
    this.#characters -= message.text.length;
    this.#refusals = 0;
    this.#surroundings.onConsumed(this, nextAfter(message));
  }

  async #refused(message: IncomingMessage, error: unknown, tenure: number): Promise<void> {
    this.#refusals += 1;
    this.#surroundings.onRefused({ message, error, times: this.#refusals });
    if (tenure !== this.#tenure || !this.#surroundings.isOpen()) return;
    const pause = new AbortController();
    this.#retryPause = pause;
    try {
      await this.#surroundings.clock.sleep(this.#surroundings.retryPauseMs, pause.signal);
    } catch (reason) {
      if (!pause.signal.aborted) throw reason;
    } finally {
      this.#retryPause = null;
    }
  }
}

function nextAfter({ topic, partition, offset }: IncomingMessage): PartitionOffset {
  return { topic, partition, offset: String(BigInt(offset) + 1n) };
}
