import type { IncomingMessage, MessageBus, SubscribeOptions } from '@generia/messaging';

import { failureOf, type Machine, type SimulatedProcess } from './simulated-process.js';

interface Consumer {
  readonly process: SimulatedProcess;
  readonly onMessage: SubscribeOptions['onMessage'];
  readonly handling: Set<IncomingMessage>;
  isPaused: boolean;
}

interface Group {
  readonly topics: ReadonlySet<string>;
  readonly consumers: Set<Consumer>;
  /** Messages for which no consumer was free. */
  readonly waiting: IncomingMessage[];
}

const USUAL_WAY_MS = 8;
const LONGEST_WAY_MS = 40_000;
/** How many messages a consumer handles side by side: one of each partition. */
const PARTITIONS = 3;
const REDELIVERY_MS = 500;
/** When the group notices that a consumer has died. */
const SESSION_MS = 10_000;

/**
 * A bus between the processes, at least once and in no order. Messages on their way to a group may be lost, doubled or
 * late; what a dead consumer had in hand comes again.
 */
export class SimulatedBus {
  readonly #logs = new Map<string, IncomingMessage[]>();
  readonly #groups = new Map<string, Group>();

  constructor(private readonly machine: Machine) {}

  /** Every message that was published to a topic. */
  sent(topic: string): readonly IncomingMessage[] {
    return this.#logs.get(topic) ?? [];
  }

  /** The bus as a process sees it. */
  wiredTo(process: SimulatedProcess): MessageBus {
    const failure = failureOf('BUS');
    return {
      publish: (topic, messages) =>
        process.request(
          { what: `publish ${topic} x${messages.length}`, changes: true, failure },
          async () => {
            for (const { key, value } of messages) this.#publish(topic, key, JSON.stringify(value));
          },
        ),
      subscribe: (options) =>
        process.request({ what: `join ${options.groupId}`, changes: false, failure }, async () =>
          this.#join(process, options),
        ),
      ping: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }

  #publish(topic: string, key: string, text: string): void {
    const log = this.#logs.get(topic) ?? [];
    this.#logs.set(topic, log);
    const message = { topic, partition: 0, offset: String(log.length), key, text };
    log.push(message);
    for (const group of this.#groups.values()) if (group.topics.has(topic)) this.#send(group, message);
  }

  #send(group: Group, message: IncomingMessage): void {
    const { dice, faults, scheduler } = this.machine;
    const copies = dice() < faults.lostMessage ? 0 : dice() < faults.twiceMessage ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const longestMs = dice() < faults.lateMessage ? LONGEST_WAY_MS : USUAL_WAY_MS;
      scheduler.after(longestMs * dice(), () => this.#arrive(group, message));
    }
  }

  #join(process: SimulatedProcess, { topics, groupId, from, onMessage }: SubscribeOptions) {
    const known = this.#groups.get(groupId);
    const group: Group = known ?? { topics: new Set(topics), consumers: new Set(), waiting: [] };
    this.#groups.set(groupId, group);
    const consumer: Consumer = { process, onMessage, handling: new Set(), isPaused: false };
    group.consumers.add(consumer);
    process.onGone(() => this.#bury(group, consumer));
    if (!known && from !== 'latest') for (const topic of topics) group.waiting.push(...this.sent(topic));
    this.#dispatchSoon(group);
    return {
      pause: () => {
        consumer.isPaused = true;
      },
      resume: () => {
        consumer.isPaused = false;
        this.#dispatchSoon(group);
      },
      stop: async () => {
        group.consumers.delete(consumer);
        this.#dispatchSoon(group);
      },
    };
  }

  #bury(group: Group, consumer: Consumer): void {
    group.consumers.delete(consumer);
    const inHand = [...consumer.handling];
    this.machine.scheduler.after(SESSION_MS, () => {
      for (const message of inHand) this.#arrive(group, message);
    });
  }

  #arrive(group: Group, message: IncomingMessage): void {
    group.waiting.push(message);
    this.#dispatch(group);
  }

  #dispatchSoon(group: Group): void {
    this.machine.scheduler.after(0, () => this.#dispatch(group));
  }

  #dispatch(group: Group): void {
    const { dice, scheduler } = this.machine;
    for (;;) {
      const free = [...group.consumers].filter(
        ({ isPaused, handling, process }) =>
          !isPaused && handling.size < PARTITIONS && process.frozenUntilMs <= scheduler.now(),
      );
      const consumer = free[Math.floor(dice() * free.length)];
      const message = consumer && group.waiting.shift();
      if (!consumer || !message) break;
      this.#hand(group, consumer, message);
    }
    // Who stands still now may be the only one: somebody has to look again.
    const frozen = [...group.consumers].filter(({ process }) => process.frozenUntilMs > scheduler.now());
    if (group.waiting.length > 0 && frozen.length > 0) {
      const thawMs = Math.min(...frozen.map(({ process }) => process.frozenUntilMs));
      scheduler.after(thawMs - scheduler.now(), () => this.#dispatch(group));
    }
  }

  #hand(group: Group, consumer: Consumer, message: IncomingMessage): void {
    const { scheduler, trace } = this.machine;
    trace.note(scheduler.now(), consumer.process.name, `gets ${message.topic} ${message.offset}`);
    consumer.handling.add(message);
    const done = (): void => {
      consumer.handling.delete(message);
      this.#dispatchSoon(group);
    };
    const again = (): void => {
      consumer.handling.delete(message);
      scheduler.after(REDELIVERY_MS, () => this.#arrive(group, message));
    };
    consumer.onMessage(message).then(done, again);
  }
}
