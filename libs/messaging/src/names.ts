import { TaskError } from '@generia/resilience';

/** Source: Kafka 4.1, `org.apache.kafka.common.internals.Topic`. */
export const MAX_TOPIC_NAME_LENGTH = 249;

const TOPIC_NAME = /^[a-zA-Z0-9._-]+$/;

/**
 * Holds every bus to the names that Kafka takes, so that what runs embedded also runs on a broker.
 * @throws TaskError `MESSAGING_BAD_TOPIC`, not worth a retry.
 */
export function checkTopicName(topic: string): void {
  if (TOPIC_NAME.test(topic) && topic.length <= MAX_TOPIC_NAME_LENGTH && topic !== '.' && topic !== '..')
    return;
  throw new TaskError(`"${topic}" is not a topic name.`, {
    code: 'MESSAGING_BAD_TOPIC',
    retry: 'never',
    remedy: `Use 1 to ${MAX_TOPIC_NAME_LENGTH} letters, digits, dots, underscores or hyphens.`,
  });
}

/**
 * Checks what a consumer asks for before it joins.
 * @throws TaskError `MESSAGING_BAD_TOPIC` or `MESSAGING_BAD_SUBSCRIPTION`, not worth a retry.
 */
export function checkSubscription(options: {
  readonly topics: readonly string[];
  readonly groupId: string;
}): void {
  options.topics.forEach(checkTopicName);
  if (options.topics.length > 0 && options.groupId !== '') return;
  throw new TaskError('A subscription needs at least one topic and a group id.', {
    code: 'MESSAGING_BAD_SUBSCRIPTION',
    retry: 'never',
    remedy: 'Name the topics to read and the group that shares them.',
  });
}
