import { DeadlineExceeded } from '@generia/resilience';
import { KafkaJSAggregateError, KafkaJSNumberOfRetriesExceeded } from 'kafkajs';

import { closedError } from '../closed-error.js';
import { protocolError, refusedConnection } from '../../test/kafkajs-errors.js';
import { kindOfFailure, reasonOf, toTaskError, unavailableError } from './kafka-failure.js';

const exhausted = (error: Error) =>
  new KafkaJSNumberOfRetriesExceeded(error, { retryCount: 3, retryTime: 100 });

describe('a failed call to Kafka', () => {
  it.each([
    ['a refused connection', refusedConnection(), 'unavailable'],
    ['a refused connection after retries', exhausted(refusedConnection()), 'unavailable'],
    ['a coordinator that loads', protocolError('GROUP_LOAD_IN_PROGRESS', true), 'unavailable'],
    ['an election', exhausted(protocolError('LEADER_NOT_AVAILABLE', true)), 'unavailable'],
    ['too few replicas', protocolError('NOT_ENOUGH_REPLICAS', true), 'unavailable'],
    ['a broker that hangs', new DeadlineExceeded(10), 'unavailable'],
    [
      'a lock that nobody gives back',
      Object.assign(new Error('locked'), { name: 'KafkaJSLockTimeout', retriable: false }),
      'unavailable',
    ],
    ['nobody answering', unavailableError('No broker answered.'), 'unavailable'],
    ['a topic that is gone', exhausted(protocolError('UNKNOWN_TOPIC_OR_PARTITION', true)), 'unknown_topic'],
    ['a lost sequence', protocolError('OUT_OF_ORDER_SEQUENCE_NUMBER'), 'stale_producer'],
    ['a forgotten producer', protocolError('UNKNOWN_PRODUCER_ID'), 'stale_producer'],
    ['a large message', protocolError('MESSAGE_TOO_LARGE'), 'too_large'],
    ['a missing right', protocolError('TOPIC_AUTHORIZATION_FAILED'), 'denied'],
    ['a wrong password', protocolError('SASL_AUTHENTICATION_FAILED'), 'denied'],
    ['anything else', protocolError('INVALID_REQUEST'), 'other'],
    ['a mistake of ours', new TypeError('x is not a function'), 'other'],
    ['a text', 'broken', 'other'],
    ['nothing', undefined, 'other'],
  ])('understands %s', (_case, error, kind) => {
    expect(kindOfFailure(error)).toBe(kind);
    expect(kindOfFailure(toTaskError('It failed', error))).toBe(kind);
  });

  it('looks into an error that holds several', () => {
    const refusals = new KafkaJSAggregateError('Topic creation errors', [protocolError('POLICY_VIOLATION')]);
    expect(kindOfFailure(refusals)).toBe('denied');
  });

  it.each([
    [refusedConnection(), 'MESSAGING_UNAVAILABLE', 'free'],
    [protocolError('UNKNOWN_TOPIC_OR_PARTITION', true), 'MESSAGING_UNAVAILABLE', 'free'],
    [protocolError('OUT_OF_ORDER_SEQUENCE_NUMBER'), 'MESSAGING_UNAVAILABLE', 'free'],
    [protocolError('MESSAGE_TOO_LARGE'), 'MESSAGING_TOO_LARGE', 'never'],
    [protocolError('TOPIC_AUTHORIZATION_FAILED'), 'MESSAGING_DENIED', 'costs_attempt'],
    [protocolError('INVALID_REQUEST'), 'MESSAGING_FAILED', 'costs_attempt'],
  ])('%s tells whether to try again', (error, code, retry) => {
    const failure = toTaskError('It failed', error);
    expect(failure).toMatchObject({ code, retry, cause: error });
    expect(failure.remedy).toMatch(/\w+\.$/);
  });

  it('names the innermost reason, in one line', () => {
    const wrapped = new Error('outer', { cause: exhausted(refusedConnection()) });
    expect(reasonOf(wrapped)).toBe('Connection error: connect ECONNREFUSED 127.0.0.1:9092');
    expect(toTaskError('It failed', new Error('first line.\nsecond line')).message).toBe(
      'It failed: first line.',
    );
  });

  it('keeps what is said in our terms already', () => {
    const error = closedError();
    expect(toTaskError('It failed', error)).toBe(error);
  });
});
