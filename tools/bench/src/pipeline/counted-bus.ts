import type { MessageBus } from '@generia/messaging';

/** How many messages were published, by topic. */
export type MessageCounts = Record<string, number>;

/** The same bus, with what is published counted. */
export function countedBus(bus: MessageBus): { readonly bus: MessageBus; readonly counts: MessageCounts } {
  const counts: MessageCounts = {};
  return {
    counts,
    bus: {
      publish: (topic, messages) => {
        counts[topic] = (counts[topic] ?? 0) + messages.length;
        return bus.publish(topic, messages);
      },
      subscribe: (options) => bus.subscribe(options),
      ping: () => bus.ping(),
      close: () => bus.close(),
    },
  };
}
