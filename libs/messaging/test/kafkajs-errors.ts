import { KafkaJSConnectionError, KafkaJSProtocolError } from 'kafkajs';

/** What kafkajs throws when nobody listens. */
export function refusedConnection(): Error {
  return new KafkaJSConnectionError('Connection error: connect ECONNREFUSED 127.0.0.1:9092', {
    broker: '127.0.0.1:9092',
    code: 'ECONNREFUSED',
  });
}

/** What kafkajs throws when the broker answers with an error. */
export function protocolError(type: string, retriable = false): Error {
  return new KafkaJSProtocolError(
    Object.assign(new Error(`the broker says ${type}`), { type, code: 1, retriable }),
  );
}
