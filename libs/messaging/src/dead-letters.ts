import type { DeadLetter } from '@generia/contracts';
import type { Clock, Log } from '@generia/resilience';

import type { IncomingMessage, MessageBus } from './message-bus.js';

/**
 * How the dead letter topic is declared: a message as large as a broker takes by default (1 MiB) grows when it is
 * written as JSON inside of a letter, six times at the worst.
 */
export const DEAD_LETTER_TOPIC = {
  partitions: 1,
  configEntries: { 'max.message.bytes': String(8 * 1024 * 1024) },
} as const;

export interface DeadLettersOptions {
  readonly topic: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where messages go that no consumer can use. */
export interface DeadLetterBox {
  /** Never rejects, so that one message never holds up its consumer: what could not be kept is logged. */
  keep(letter: {
    readonly message: Pick<IncomingMessage, 'topic' | 'partition' | 'offset' | 'text'> & {
      readonly key?: string | null;
    };
    readonly reason: string;
  }): Promise<void>;
}

/** As much of a lost message as a log line should hold. */
const LOGGED_CHARACTERS = 1_000;

/** Keeps messages that no consumer can use on a topic of their own, keyed by where they were. */
export function createDeadLetters(
  bus: Pick<MessageBus, 'publish'>,
  { topic, clock, log }: DeadLettersOptions,
): DeadLetterBox {
  return {
    async keep({ message, reason }) {
      const { text, key = null, ...place } = message;
      const source = { topic: place.topic, partition: place.partition, offset: place.offset, key };
      const letter: DeadLetter = { source, reason, text, failed_at: new Date(clock.now()).toISOString() };
      try {
        await bus.publish(topic, [
          { key: `${source.topic}/${source.partition}/${source.offset}`, value: letter },
        ]);
      } catch (error) {
        const start = text.slice(0, LOGGED_CHARACTERS);
        log.error(
          { ...source, reason, text: start, err: error },
          'a message that is no task could not be kept',
        );
      }
    },
  };
}
