import type { IncomingMessage } from '../../message-bus.js';

/** The part of a message of kafkajs that we read. */
export interface RawMessage {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly offset: string;
}

/**
 * Reads a message that anyone may have written: no value is an empty text, bytes that are not UTF-8 become replacement
 * characters.
 */
export function incomingMessage(topic: string, partition: number, message: RawMessage): IncomingMessage {
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString('utf8') ?? null,
    text: message.value?.toString('utf8') ?? '',
  };
}
