import { TaskError } from '@generia/resilience';

import type { OutgoingMessage } from './message-bus.js';

export interface SerialisedMessage {
  readonly key: string;
  readonly text: string;
}

/**
 * Turns messages into the JSON text that travels: a Date becomes its ISO 8601 text, absent fields stay absent.
 * All or nothing, so that a bad message stops its batch before anything is sent.
 * @throws TaskError `MESSAGING_UNSERIALISABLE`, not worth a retry, naming the message.
 */
export function serialiseMessages(topic: string, messages: readonly OutgoingMessage[]): SerialisedMessage[] {
  return messages.map(({ key, value }, index) => {
    const text = jsonOf(value, (reason, cause) => unserialisable(topic, index, key, reason, cause));
    return { key, text };
  });
}

function jsonOf(value: unknown, failure: (reason: string, cause?: unknown) => TaskError): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw failure(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error), error);
  }
  if (text === undefined) throw failure(`JSON has no ${typeof value}`);
  return text;
}

function unserialisable(
  topic: string,
  index: number,
  key: string,
  reason: string,
  cause?: unknown,
): TaskError {
  return new TaskError(
    `Message ${index} (key "${key}") for topic ${topic} cannot be written as JSON: ${reason}.`,
    {
      code: 'MESSAGING_UNSERIALISABLE',
      retry: 'never',
      remedy: 'Send plain data: texts, numbers, booleans, dates, lists and objects of them.',
      cause,
    },
  );
}
