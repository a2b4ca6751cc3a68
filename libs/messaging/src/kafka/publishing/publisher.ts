import type { SerialisedMessage } from '../../serialise-messages.js';
import { Outbox, type SendBatch } from './outbox.js';

/** One outbox per topic, so that a topic in trouble holds up no other. */
export class Publisher {
  readonly #sendBatch: SendBatch;
  readonly #outboxes = new Map<string, Outbox>();

  constructor(sendBatch: SendBatch) {
    this.#sendBatch = sendBatch;
  }

  async publish(topic: string, messages: readonly SerialisedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const outbox = this.#outboxes.get(topic) ?? new Outbox(topic, this.#sendBatch);
    this.#outboxes.set(topic, outbox);
    await outbox.put(messages);
  }

  /** Resolves when nothing is on its way to any topic. */
  async idle(): Promise<void> {
    await Promise.all([...this.#outboxes.values()].map((outbox) => outbox.idle()));
  }
}
