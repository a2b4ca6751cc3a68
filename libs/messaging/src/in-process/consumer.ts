import type { SubscribeOptions } from '../message-bus.js';

/** One member of a group: its handler, whether it is paused, and how much it is handling now. */
export class Consumer {
  readonly topics: ReadonlySet<string>;
  readonly onMessage: SubscribeOptions['onMessage'];
  paused = false;
  #handling = 0;
  #waiting: (() => void)[] = [];

  constructor(options: SubscribeOptions) {
    this.topics = new Set(options.topics);
    this.onMessage = options.onMessage;
  }

  begin(): void {
    this.#handling += 1;
  }

  end(): void {
    this.#handling -= 1;
    if (this.#handling > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when no message is being handled. */
  async idle(): Promise<void> {
    if (this.#handling === 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
