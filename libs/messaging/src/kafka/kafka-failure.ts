import { TaskError } from '@generia/resilience';

/**
 * What a failed call to Kafka means to us:
 * - `unavailable`: the broker, or the part of it that we need, is away for now;
 * - `unknown_topic`: the topic, or another one that the same client uses, is gone;
 * - `stale_producer`: the broker and the producer disagree about what was written, and a new producer will not;
 * - `too_large`: the broker takes no batch of this size;
 * - `denied`: the broker knows us and says no;
 * - `other`: anything else.
 */
export type FailureKind =
  'unavailable' | 'unknown_topic' | 'stale_producer' | 'too_large' | 'denied' | 'other';

/** The broker's answers, by the names that the protocol gives them. Source: kafka.apache.org/protocol, "Error codes". */
const KIND_OF_TYPE: Readonly<Record<string, FailureKind>> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'unknown_topic',
  OUT_OF_ORDER_SEQUENCE_NUMBER: 'stale_producer',
  DUPLICATE_SEQUENCE_NUMBER: 'stale_producer',
  INVALID_PRODUCER_EPOCH: 'stale_producer',
  INVALID_PRODUCER_ID_MAPPING: 'stale_producer',
  UNKNOWN_PRODUCER_ID: 'stale_producer',
  MESSAGE_TOO_LARGE: 'too_large',
  RECORD_LIST_TOO_LARGE: 'too_large',
  TOPIC_AUTHORIZATION_FAILED: 'denied',
  GROUP_AUTHORIZATION_FAILED: 'denied',
  CLUSTER_AUTHORIZATION_FAILED: 'denied',
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: 'denied',
  SASL_AUTHENTICATION_FAILED: 'denied',
  UNSUPPORTED_SASL_MECHANISM: 'denied',
  ILLEGAL_SASL_STATE: 'denied',
  SECURITY_DISABLED: 'denied',
  POLICY_VIOLATION: 'denied',
  BROKER_NOT_AVAILABLE: 'unavailable',
};

/** Failures that kafkajs finds by itself, by the names of its classes. */
const KIND_OF_NAME: Readonly<Record<string, FailureKind>> = {
  KafkaJSSASLAuthenticationError: 'denied',
  KafkaJSTimeout: 'unavailable',
  KafkaJSLockTimeout: 'unavailable',
  KafkaJSGroupCoordinatorNotFound: 'unavailable',
  DeadlineExceeded: 'unavailable',
};

/** Finds out what a failed call means; kafkajs wraps its errors in each other, so the innermost one tells. */
export function kindOfFailure(error: unknown): FailureKind {
  const root = rootOf(error);
  if (!isRecord(root)) return 'other';
  if (root['code'] === AWAY.code) return 'unavailable';
  const known = KIND_OF_TYPE[String(root['type'])] ?? KIND_OF_NAME[String(root['name'])];
  if (known !== undefined) return known;
  return root['retriable'] === true ? 'unavailable' : 'other';
}

/** The innermost reason, as one line. */
export function reasonOf(error: unknown): string {
  const root = rootOf(error);
  const text = root instanceof Error ? root.message : String(root);
  return text.split('\n', 1)[0] ?? text;
}

/** Says a failed call in our terms: whether to try again, and what a person can do. */
export function toTaskError(doing: string, error: unknown): TaskError {
  if (error instanceof TaskError && error.code.startsWith('MESSAGING_')) return error;
  const { code, retry, remedy } = MEANINGS[kindOfFailure(error)];
  return new TaskError(`${doing}: ${reasonOf(error)}.`.replace(/\.\.$/, '.'), {
    code,
    retry,
    remedy,
    cause: error,
  });
}

type Meaning = Pick<TaskError, 'code' | 'retry'> & { readonly remedy: string };

const AWAY: Meaning = {
  code: 'MESSAGING_UNAVAILABLE',
  retry: 'free',
  remedy:
    'Check that Kafka runs and that KAFKA_BROKERS names it; everything goes on by itself when it answers.',
};

const MEANINGS: Readonly<Record<FailureKind, Meaning>> = {
  unavailable: AWAY,
  unknown_topic: AWAY,
  stale_producer: AWAY,
  too_large: {
    code: 'MESSAGING_TOO_LARGE',
    retry: 'never',
    remedy: "Send less, or raise the topic's max.message.bytes.",
  },
  denied: {
    code: 'MESSAGING_DENIED',
    retry: 'costs_attempt',
    remedy: 'Give this client the right to read, write and create its topics, or create them for it.',
  },
  other: {
    code: 'MESSAGING_FAILED',
    retry: 'costs_attempt',
    remedy: 'Look into the log of this service and of the broker at the same time.',
  },
};

/** Kafka is away although nothing failed that would say so. */
export function unavailableError(message: string): TaskError {
  return new TaskError(message, AWAY);
}

export function badOptions(message: string, remedy: string): TaskError {
  return new TaskError(message, { code: 'MESSAGING_BAD_OPTIONS', retry: 'never', remedy });
}

function rootOf(error: unknown): unknown {
  if (!isRecord(error)) return error;
  const { errors, cause } = error;
  if (Array.isArray(errors) && errors.length > 0) return rootOf(errors[0]);
  return cause instanceof Error ? rootOf(cause) : error;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
