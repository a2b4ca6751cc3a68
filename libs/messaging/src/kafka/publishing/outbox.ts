import { setImmediate as nextTurn } from 'node:timers/promises';

import type { SerialisedMessage } from '../../serialise-messages.js';
import { kindOfFailure, toTaskError } from '../kafka-failure.js';
import { batchLength, type Sized } from './batch-length.js';
import { PendingPublish } from './pending-publish.js';

/** Sends a batch to one topic and resolves when the broker has it. */
export type SendBatch = (topic: string, messages: readonly SerialisedMessage[]) => Promise<void>;

interface Waiting extends Sized {
  readonly message: SerialisedMessage;
  readonly publish: PendingPublish;
}

/** Kafka's own frame around a message, at most. Source: the record format, version 2. */
const RECORD_OVERHEAD_BYTES = 32;

/**
 * What is on its way to one topic. Whatever is published while a batch is under way, or in one turn of the event loop,
 * goes with the next batch: one at a time, so that messages keep their order and many small calls cost few requests.
 */
export class Outbox {
  readonly #topic: string;
  readonly #sendBatch: SendBatch;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | null = null;

  constructor(topic: string, sendBatch: SendBatch) {
    this.#topic = topic;
    this.#sendBatch = sendBatch;
  }

  /** Resolves when the broker has all of the messages. */
  put(messages: readonly SerialisedMessage[]): Promise<void> {
    const publish = new PendingPublish(messages.length);
    for (const message of messages) {
      const bytes = Buffer.byteLength(message.key) + Buffer.byteLength(message.text) + RECORD_OVERHEAD_BYTES;
      this.#waiting.push({ message, bytes, publish });
    }
    this.#draining ??= this.#drain();
    return publish.done;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      this.#waiting = this.#waiting.filter(({ publish }) => !publish.failed);
      const batch = this.#waiting.splice(0, batchLength(this.#waiting));
      await this.#send(batch);
    }
    this.#draining = null;
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      await this.#sendBatch(
        this.#topic,
        batch.map(({ message }) => message),
      );
      for (const { publish } of batch) publish.acknowledge();
    } catch (error) {
      if (kindOfFailure(error) === 'too_large' && batch.length > 1) await this.#sendHalves(batch);
      else this.#fail(batch, error);
    }
  }

  /** One message may be too large, or all of them together: only sending them apart tells, and spares the others. */
  async #sendHalves(batch: readonly Waiting[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.#send(batch.slice(0, middle));
    await this.#send(batch.slice(middle));
  }

  #fail(batch: readonly Waiting[], error: unknown): void {
    const failure = toTaskError('Messages were not taken', error);
    for (const { publish } of batch) publish.fail(failure);
  }
}
