import { DeadlineExceeded } from '@generia/resilience';
import {
  BSON,
  MongoAPIError,
  MongoBulkWriteError,
  MongoCompatibilityError,
  type MongoError,
  MongoErrorLabel,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoWriteConcernError,
} from 'mongodb';

import { classifyFailure, mayRepeat, type CallKind, type Failure } from './classify-failure.js';

const answered = (code: number) => new MongoServerError({ message: `answer ${code}`, code });
const labelled = <E extends MongoError>(error: E, label: MongoErrorLabel): E => (
  error.addErrorLabel(label),
  error
);
const named = (error: Error, name: string): Error => Object.defineProperty(error, 'name', { value: name });
const bulk = (error: ConstructorParameters<typeof MongoBulkWriteError>[0], concern?: object) =>
  new MongoBulkWriteError(error, { getWriteConcernError: () => concern } as never);
const refusals = (...codes: number[]) =>
  bulk({ message: 'refused', code: 1, writeErrors: codes.map((code) => ({ code, errmsg: `refusal ${code}` })) as never }); // prettier-ignore
const writeConcern = new MongoWriteConcernError({
  ok: 1,
  writeConcernError: { code: 64, errmsg: 'timed out' },
});
const lost = new MongoNetworkError('connection 1 closed');
const cleared = named(new MongoNetworkError('the pool was cleared'), 'MongoPoolClearedError');
const beforeHandshake = new MongoNetworkTimeoutError('timed out', { beforeHandshake: true });
const refusedLogin = labelled(answered(18), MongoErrorLabel.HandshakeError);
const unreachable = labelled(new MongoNetworkError('ECONNREFUSED'), MongoErrorLabel.SystemOverloadedError);
const overloaded = labelled(answered(462), MongoErrorLabel.SystemOverloadedError);
const dns = Object.assign(new Error('querySrv ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'querySrv' });
const outOfRange = Object.assign(new RangeError('out of range'), { code: 'ERR_OUT_OF_RANGE' });

const table: readonly (readonly [what: string, error: unknown, read: Failure['code'], change: Failure['code']])[] = [
  ['a lost connection', lost, 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['an answer that did not come in time', new MongoNetworkTimeoutError('timed out'), 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['a request that the driver has forgotten', new DeadlineExceeded(60_000), 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['connections that were interrupted', named(new MongoNetworkError('interrupted'), 'PoolClearedOnNetworkError'), 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['connections that were given up beforehand', cleared, 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a connection that was never made', beforeHandshake, 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a port that is closed', unreachable, 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a server that takes no more', overloaded, 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['no free connection', named(new MongoAPIError('timed out'), 'MongoWaitQueueTimeoutError'), 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a name that is not known', dns, 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a write that too few members confirmed', writeConcern, 'STORE_OUTCOME_UNKNOWN', 'STORE_OUTCOME_UNKNOWN'],
  ['no primary', answered(10107), 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
  ['a shutdown in the middle', answered(11600), 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['a step-down in the middle', answered(11602), 'STORE_UNAVAILABLE', 'STORE_OUTCOME_UNKNOWN'],
  ['a wrong password', refusedLogin, 'STORE_AUTH', 'STORE_AUTH'],
  ['a missing right', answered(13), 'STORE_AUTH', 'STORE_AUTH'],
  ['an old server', new MongoCompatibilityError('wire version 6'), 'STORE_INCOMPATIBLE', 'STORE_INCOMPATIBLE'],
  ['an unknown command', answered(59), 'STORE_INCOMPATIBLE', 'STORE_INCOMPATIBLE'],
  ['a duplicate', answered(11000), 'DUPLICATE_KEY', 'DUPLICATE_KEY'],
  ['a wrong type', answered(14), 'STORE_REJECTED', 'UPDATE_REFUSED'],
  ['a path through a text', answered(28), 'STORE_REJECTED', 'UPDATE_REFUSED'],
  ['a validation rule', answered(121), 'STORE_REJECTED', 'STORE_REJECTED'],
  ['a document that grew too large', answered(17419), 'STORE_REJECTED', 'STORE_REJECTED'],
  ['a document that the driver finds too large', new MongoInvalidArgumentError('larger than'), 'STORE_REJECTED', 'STORE_REJECTED'],
  ['a document that does not fit the buffer', outOfRange, 'STORE_REJECTED', 'STORE_REJECTED'],
  ['a value that has no form', new BSON.BSONError('cyclic'), 'STORE_REJECTED', 'STORE_REJECTED'],
  ['a full disk', answered(14031), 'STORE_WRITE_FAILED', 'STORE_WRITE_FAILED'],
  ['an answer that nobody knows', answered(99999), 'STORE_FAILED', 'STORE_FAILED'],
  ['an error of our own', new TypeError('x is undefined'), 'STORE_FAILED', 'STORE_FAILED'],
  ['a closed client', named(new MongoAPIError('closed'), 'MongoClientClosedError'), 'STORE_CLOSED', 'STORE_CLOSED'],
]; // prettier-ignore

describe('A failure', () => {
  it.each(table)('of %s', (_what, error, read, change) => {
    expect(classifyFailure(error, 'read').code).toBe(read);
    expect(classifyFailure(error, 'change').code).toBe(change);
  });

  it('of many inserts is that of the first document which was no duplicate', () => {
    expect(classifyFailure(refusals(11000, 121, 14031), 'insert')).toEqual({
      code: 'STORE_REJECTED',
      problem: 'refusal 121',
    });
  });

  it('of many inserts is what stopped them all', () => {
    expect(classifyFailure(bulk(lost), 'insert').code).toBe('STORE_OUTCOME_UNKNOWN');
    expect(classifyFailure(bulk(answered(13)), 'insert').code).toBe('STORE_AUTH');
    const concern = { message: 'timed out', code: 64 };
    expect(classifyFailure(bulk(concern, concern), 'insert').code).toBe('STORE_OUTCOME_UNKNOWN');
  });
});

describe('A call', () => {
  const kinds: readonly CallKind[] = ['read', 'insert', 'change'];
  const repeated = (error: unknown) => kinds.filter((kind) => mayRepeat(error, kind));

  it.each([
    ['its connection was lost', lost, ['read', 'insert']],
    ['its connection was lost among many inserts', bulk(lost), ['read', 'insert']],
    ['it was never sent', cleared, kinds],
    ['it was never sent among many inserts', bulk(cleared as MongoNetworkError), kinds],
    ['there was no connection, which took its time', unreachable, []],
    ['the server answered', answered(14), []],
    ['too few members confirmed', writeConcern, []],
    ['it is our own mistake', new TypeError('x is undefined'), []],
  ])('is made once more when %s: %j', (_why, error, expected) => {
    expect(repeated(error)).toEqual(expected);
  });
});
