import type { TaskError } from '@generia/resilience';

/** A call of `publish` whose messages are on their way: it ends well with the last of them, and badly with the first. */
export class PendingPublish {
  readonly done: Promise<void>;
  #open: number;
  #resolve: () => void = () => undefined;
  #reject: (error: TaskError) => void = () => undefined;
  #failed = false;

  constructor(messages: number) {
    this.#open = messages;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Nobody waits for the rest of it any more. */
  get failed(): boolean {
    return this.#failed;
  }

  acknowledge(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#resolve();
  }

  fail(error: TaskError): void {
    this.#failed = true;
    this.#reject(error);
  }
}
