import { type Clock, type Log } from '@generia/resilience';

import type { AdminClient, TopicToCreate } from '../clients.js';
import { kindOfFailure, toTaskError, unavailableError } from '../kafka-failure.js';
import type { SharedClient } from '../shared-client.js';

/** What a topic gets that is not there yet. */
export interface NewTopic {
  readonly partitions?: number | undefined;
  /** The broker's settings for it, such as `max.message.bytes`. */
  readonly configEntries?: Readonly<Record<string, string>> | undefined;
}

export interface TopicKeeperOptions {
  readonly admin: SharedClient<AdminClient>;
  /** By the broker's names. */
  readonly declared: ReadonlyMap<string, NewTopic>;
  readonly partitions: number;
  readonly replicationFactor: number | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** A topic that was just created is known to every broker a moment later. */
const LOOKS = 40;
const LOOK_INTERVAL_MS = 50;

/** Sees to it that topics exist before they are used. What exists is left as it is. */
export class TopicKeeper {
  readonly #options: TopicKeeperOptions;
  readonly #known = new Map<string, Promise<void>>();

  constructor(options: TopicKeeperOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the topic exists, and asks the broker only once.
   * @throws TaskError `MESSAGING_UNAVAILABLE`, `MESSAGING_DENIED` or `MESSAGING_FAILED`; the next call tries again.
   */
  ensure(topic: string): Promise<void> {
    const known = this.#known.get(topic);
    if (known !== undefined) return known;
    const existing = this.#find(topic).catch((error: unknown) => {
      if (this.#known.get(topic) === existing) this.forget(topic);
      throw toTaskError(`The topic ${topic} could not be looked up or created`, error);
    });
    this.#known.set(topic, existing);
    return existing;
  }

  /** Somebody deleted it: looks again before its next use. */
  forget(topic: string): void {
    this.#known.delete(topic);
  }

  async #find(topic: string): Promise<void> {
    const { admin, clock, log, signal } = this.#options;
    await admin.use(async (client) => {
      if (await client.topicExists(topic)) return;
      const wanted = this.#wanted(topic);
      await createTopic(client, wanted);
      for (let look = 1; !(await client.topicExists(topic)); look += 1) {
        if (look > LOOKS) throw unavailableError(`${topic} was created but does not appear.`);
        await clock.sleep(LOOK_INTERVAL_MS, signal);
      }
      log.info({ topic, partitions: wanted.partitions }, 'created a topic');
    });
  }

  #wanted(name: string): TopicToCreate {
    const { declared, partitions, replicationFactor } = this.#options;
    const { partitions: own = partitions, configEntries = {} } = declared.get(name) ?? {};
    return { name, partitions: own, replicationFactor, configEntries };
  }
}

/** kafkajs looks at a new topic at once, and stumbles when the broker does not know it yet; it is created all the same. */
async function createTopic(client: AdminClient, topic: TopicToCreate): Promise<void> {
  try {
    await client.createTopic(topic);
  } catch (error) {
    if (kindOfFailure(error) !== 'unknown_topic') throw error;
  }
}
