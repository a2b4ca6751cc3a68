export {
  createDeadLetters,
  DEAD_LETTER_TOPIC,
  type DeadLetterBox,
  type DeadLettersOptions,
} from './dead-letters.js';
export {
  createInProcessBus,
  type InProcessBusOptions,
  type RefusedDelivery,
} from './in-process/in-process-bus.js';
export { createKafkaBus } from './kafka/kafka-bus.js';
export type { DeclaredTopic, KafkaBusOptions, SaslOptions } from './kafka/kafka-bus-options.js';
export type {
  IncomingMessage,
  MessageBus,
  OutgoingMessage,
  SubscribeOptions,
  Subscription,
} from './message-bus.js';
export { checkSubscription, checkTopicName, MAX_TOPIC_NAME_LENGTH } from './names.js';
export { serialiseMessages, type SerialisedMessage } from './serialise-messages.js';
