import { DeadlineExceeded } from '@generia/resilience';
import {
  BSON,
  MongoAPIError,
  MongoBulkWriteError,
  MongoCompatibilityError,
  MongoError,
  MongoErrorLabel,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  MongoWriteConcernError,
} from 'mongodb';

import { codeOf, messageOf } from '../error-code.js';
import type { StoreRequestCode } from '../requests/store-request-error.js';
import type { MongoStoreCode } from './mongo-store-error.js';

/**
 * What kind of a call it was, as far as failures care:
 * - `read` changes nothing;
 * - `insert` may be made twice: the second time finds duplicates;
 * - `change` is a compare-and-set, which the second time finds its own work and says that nothing matched.
 */
export type CallKind = 'read' | 'insert' | 'change';

export interface Failure {
  readonly code:
    MongoStoreCode | Extract<StoreRequestCode, 'STORE_CLOSED' | 'UPDATE_REFUSED' | 'DUPLICATE_KEY'>;
  /** What the driver or the server said. */
  readonly problem: string;
}

// https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
const DUPLICATE_KEY = new Set([11000, 11001, 12582]);
/** Unauthorized, UserNotFound, AuthenticationFailed, Atlas' own code. */
const AUTH = new Set([13, 11, 18, 8000]);
/** The node is no primary: it has looked at nothing. */
const NOT_PRIMARY = new Set([10107, 13435, 13436, 10058]);
/** The node gave up in the middle: shutdown, step-down, time limits, its own network. */
const INTERRUPTED = new Set([6, 7, 50, 89, 91, 133, 189, 262, 9001, 11600, 11602]);
/** An update that this document cannot take: BadValue, TypeMismatch, PathNotViable, Conflicting operators, _id. */
const UPDATE_REFUSED = new Set([2, 14, 28, 40, 66]);
/** Nothing that the same request could ever change: unparsable, forbidden names, validation rules, too large. */
const REJECTED = new Set([
  2, 9, 14, 20, 28, 40, 52, 54, 55, 56, 57, 66, 72, 73, 121, 10334, 17280, 17419, 17420,
]);
const OUT_OF_DISK_SPACE = 14031;
const COMMAND_NOT_FOUND = 59;

/** Says what a failure of the driver means for the caller. A failure that is not the driver's is `STORE_FAILED`. */
export function classifyFailure(error: unknown, kind: CallKind): Failure {
  if (error instanceof MongoBulkWriteError) return bulkFailure(error, kind);
  const problem = messageOf(error);
  const failure = (code: Failure['code']): Failure => ({ code, problem });

  if (error instanceof DeadlineExceeded) return failure(lostAnswer(kind));
  if (error instanceof MongoServerSelectionError) {
    const reason: unknown = error.reason?.error ?? error;
    const isOld = reason instanceof MongoCompatibilityError;
    return { code: isOld ? 'STORE_INCOMPATIBLE' : 'STORE_UNAVAILABLE', problem: messageOf(reason) };
  }
  if (error instanceof MongoCompatibilityError) return failure('STORE_INCOMPATIBLE');
  if (error instanceof MongoWriteConcernError) return failure('STORE_OUTCOME_UNKNOWN');
  if (error instanceof MongoServerError) return { code: codeOfAnswer(error, kind), problem };
  if (wasNeverSent(error)) return failure('STORE_UNAVAILABLE');
  if (error instanceof MongoNetworkError) return failure(lostAnswer(kind));
  if (isClosed(error)) return failure('STORE_CLOSED');
  if (isTooLarge(error)) return { code: 'STORE_REJECTED', problem: 'the document is larger than 16 MB' };
  if (error instanceof MongoAPIError || BSON.BSONError.isBSONError(error)) return failure('STORE_REJECTED');
  return failure(isSystemError(error) ? 'STORE_UNAVAILABLE' : 'STORE_FAILED');
}

/**
 * Whether the same call may be made again at once, without a doubt about what the first one did: nothing was sent, or
 * making it twice is the same as making it once. A server that could not be found is not asked again: that took
 * seconds already.
 */
export function mayRepeat(error: unknown, kind: CallKind): boolean {
  const cause = error instanceof MongoBulkWriteError ? error.errorResponse : error;
  if (isPoolCleared(cause)) return true;
  return kind !== 'change' && cause instanceof MongoNetworkError && !wasNeverSent(cause);
}

/** Whether a failure is certain to have come before the request left for the server. */
function wasNeverSent(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false;
  if ('beforeHandshake' in error && error.beforeHandshake === true) return true;
  return (
    error.hasErrorLabel(MongoErrorLabel.HandshakeError) ||
    // Set on failures to make a connection, and on answers of an overloaded server that did not take the request.
    error.hasErrorLabel(MongoErrorLabel.SystemOverloadedError) ||
    error.name === 'MongoWaitQueueTimeoutError' ||
    isPoolCleared(error)
  );
}

/** The request waited for a connection when all of them were given up because of somebody else's failure. */
function isPoolCleared(error: unknown): boolean {
  return error instanceof MongoError && error.name === 'MongoPoolClearedError';
}

function isClosed(error: unknown): boolean {
  const names = ['MongoClientClosedError', 'MongoNotConnectedError', 'MongoPoolClosedError'];
  const more = ['MongoServerClosedError', 'MongoTopologyClosedError', 'MongoExpiredSessionError'];
  return error instanceof MongoError && [...names, ...more].includes(error.name);
}

/** The driver's buffer for one document ends a little above MongoDB's limit of 16 MB. */
function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ERR_OUT_OF_RANGE';
}

/** What the system says of names and sockets, before the driver has a connection. */
function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/** Unordered inserts fail with a list: the documents' own errors, or what stopped the whole. */
function bulkFailure(error: MongoBulkWriteError, kind: CallKind): Failure {
  const own = [error.writeErrors].flat().find(({ code }) => !DUPLICATE_KEY.has(code));
  if (own) return { code: codeOfNumber(own.code, kind), problem: own.errmsg ?? error.message };
  if (error.errorResponse instanceof Error) return classifyFailure(error.errorResponse, kind);
  if (error.result.getWriteConcernError()) return { code: 'STORE_OUTCOME_UNKNOWN', problem: error.message };
  return { code: codeOfAnswer(error, kind), problem: error.message };
}

function codeOfAnswer(error: MongoServerError, kind: CallKind): Failure['code'] {
  if (wasNeverSent(error) && !AUTH.has(Number(error.code))) return 'STORE_UNAVAILABLE';
  return codeOfNumber(Number(error.code), kind);
}

function codeOfNumber(number: number, kind: CallKind): Failure['code'] {
  if (AUTH.has(number)) return 'STORE_AUTH';
  if (DUPLICATE_KEY.has(number)) return 'DUPLICATE_KEY';
  if (NOT_PRIMARY.has(number)) return 'STORE_UNAVAILABLE';
  if (INTERRUPTED.has(number)) return lostAnswer(kind);
  if (kind === 'change' && UPDATE_REFUSED.has(number)) return 'UPDATE_REFUSED';
  if (REJECTED.has(number)) return 'STORE_REJECTED';
  if (number === OUT_OF_DISK_SPACE) return 'STORE_WRITE_FAILED';
  return number === COMMAND_NOT_FOUND ? 'STORE_INCOMPATIBLE' : 'STORE_FAILED';
}

function lostAnswer(kind: CallKind): 'STORE_UNAVAILABLE' | 'STORE_OUTCOME_UNKNOWN' {
  return kind === 'read' ? 'STORE_UNAVAILABLE' : 'STORE_OUTCOME_UNKNOWN';
}
