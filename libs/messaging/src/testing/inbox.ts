import type { IncomingMessage } from '../message-bus.js';

/** Collects what a consumer was handed, and lets a test wait for it without guessing a time. */
export class Inbox {
  readonly messages: IncomingMessage[] = [];
  readonly #waiting = new Set<() => void>();

  /** A handler that takes every message. */
  readonly take = async (message: IncomingMessage): Promise<void> => {
    this.messages.push(message);
    for (const check of [...this.#waiting]) check();
  };

  /** The values so far, in the order of their arrival. */
  get values(): unknown[] {
    return this.messages.map((message) => JSON.parse(message.text) as unknown);
  }

  /** Resolves when the messages so far satisfy the condition; never when they do not (the test's time limit tells). */
  until(condition: (messages: readonly IncomingMessage[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition(this.messages)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves when this many different messages are there; a redelivery does not count twice. */
  untilDistinct(count: number): Promise<void> {
    return this.until(
      (messages) => new Set(messages.map((m) => `${m.topic}/${m.partition}/${m.offset}`)).size >= count,
    );
  }
}
