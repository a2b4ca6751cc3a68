import type { TicketMessage, TicketSource } from '../task-worker.js';
import type { Announcer } from '../tickets.js';

type Handler = (message: TicketMessage) => Promise<void>;

interface Consumer {
  readonly onMessage: Handler;
  paused: boolean;
  /** The message now being handled; resolves in any case. */
  handling: Promise<void> | undefined;
}

interface Group {
  readonly topics: ReadonlySet<string>;
  readonly waiting: TicketMessage[];
  readonly consumers: Set<Consumer>;
}

/** A bus within the process, as small as tests of the engine allow. */
export interface MemoryBus extends Announcer, TicketSource {
  /** Everything that was published to the topic, in order. */
  sent(topic: string): readonly { readonly key: string; readonly value: unknown }[];
}

/**
 * A bus with one partition for each topic: ordered, at least once, groups that share the work. A message whose handler
 * rejects comes again after one turn of the event loop, to whoever of the group is free.
 */
export function createMemoryBus(): MemoryBus {
  const logs = new Map<string, { key: string; value: unknown; text: string }[]>();
  const groups = new Map<string, Group>();

  function logOf(topic: string) {
    const log = logs.get(topic) ?? [];
    logs.set(topic, log);
    return log;
  }

  function dispatch(group: Group): void {
    for (const consumer of group.consumers) {
      if (consumer.paused || consumer.handling) continue;
      const message = group.waiting.shift();
      if (!message) return;
      consumer.handling = handle(group, consumer, message);
    }
  }

  async function handle(group: Group, consumer: Consumer, message: TicketMessage): Promise<void> {
    try {
      await consumer.onMessage(message);
    } catch {
      // At least once: what was not taken goes back to its place.
      group.waiting.unshift(message);
      await new Promise((resolve) => setImmediate(resolve));
    }
    consumer.handling = undefined;
    dispatch(group);
  }

  return {
    async publish(topic, messages) {
      const log = logOf(topic);
      for (const { key, value } of messages) {
        const text = JSON.stringify(value);
        const message = { topic, partition: 0, offset: String(log.length), text };
        log.push({ key, value, text });
        for (const group of groups.values()) if (group.topics.has(topic)) group.waiting.push(message);
      }
      for (const group of groups.values()) dispatch(group);
    },

    async subscribe({ topics, groupId, onMessage }) {
      const group: Group = groups.get(groupId) ?? {
        topics: new Set(topics),
        waiting: topics.flatMap((topic) =>
          logOf(topic).map(({ text }, index) => ({ topic, partition: 0, offset: String(index), text })),
        ),
        consumers: new Set(),
      };
      groups.set(groupId, group);
      const consumer: Consumer = { onMessage, paused: false, handling: undefined };
      group.consumers.add(consumer);
      dispatch(group);
      return {
        pause: () => {
          consumer.paused = true;
        },
        resume: () => {
          consumer.paused = false;
          dispatch(group);
        },
        stop: async () => {
          group.consumers.delete(consumer);
          await consumer.handling;
          dispatch(group);
        },
      };
    },

    sent: (topic) => logOf(topic).map(({ key, value }) => ({ key, value })),
  };
}
