export { describeMessageBus, type MessageBusUnderTest } from './describe-message-bus.js';
export { createGate, type Gate } from './gate.js';
export { Inbox } from './inbox.js';
