import type { TaskError } from '@generia/resilience';

import { badOptions } from './kafka-failure.js';

/** Translates between what our code calls a topic and what the broker calls it. */
export interface TopicNames {
  /** @throws TaskError `MESSAGING_BAD_OPTIONS` for a topic that cannot be told from a renamed one. */
  toBroker(name: string): string;
  fromBroker(name: string): string;
}

/**
 * Names that are not listed are the same on both sides. Two topics of ours must not become one of the broker's: what is
 * read from it could then no longer be told apart.
 * @throws TaskError `MESSAGING_BAD_OPTIONS`
 */
export function topicNames(renamed: Readonly<Record<string, string>> = {}): TopicNames {
  const brokers = new Map(Object.entries(renamed));
  const ours = new Map<string, string>();
  for (const [name, onBroker] of brokers) {
    const other = ours.get(onBroker);
    if (other !== undefined) throw sameName(other, name, onBroker);
    ours.set(onBroker, name);
  }
  return {
    toBroker(name) {
      const onBroker = brokers.get(name) ?? name;
      const owner = ours.get(onBroker) ?? name;
      if (owner !== name) throw sameName(owner, name, onBroker);
      return onBroker;
    },
    fromBroker: (name) => ours.get(name) ?? name,
  };
}

function sameName(one: string, other: string, onBroker: string): TaskError {
  return badOptions(
    `The topics ${one} and ${other} would both be ${onBroker} on the broker.`,
    'Give each topic a name of its own.',
  );
}
