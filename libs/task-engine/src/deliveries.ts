import type { Log } from '@generia/resilience';

import type { Announcer } from './tickets.js';

/**
 * What is on its way to a bus, without anybody waiting for it: a bus that is away holds up neither a sweep nor the slot
 * of a task that has ended. What the bus does not take is logged and given up, for the sweepers make up for it.
 */
export class Deliveries {
  readonly #log: Log;
  readonly #underWay = new Set<Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Starts to send; `what` says what, for the log. */
  start(what: string, send: () => Promise<void>): void {
    const delivery = send()
      .catch((error: unknown) => this.#log.warn({ err: error, what }, 'could not announce what is stored'))
      .finally(() => this.#underWay.delete(delivery));
    this.#underWay.add(delivery);
  }

  /** A bus that takes everything at once and hands it on to `bus`. */
  over(bus: Announcer): Announcer {
    return {
      publish: async (topic, messages) => this.start(topic, () => bus.publish(topic, messages)),
    };
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }
}
