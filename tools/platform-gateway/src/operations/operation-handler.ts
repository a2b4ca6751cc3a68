import type { OperationAnswer } from '../http/problem.js';

/** A request that fits the contract. */
export interface OperationCall {
  /** The parameters of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly contentType: string;
  /** Where the caller reached us: `http://host:port`. */
  readonly origin: string;
}

/** Does what an operation of the contract says; throws a refusal or the platform's own error. */
export type OperationHandler = (call: OperationCall) => Promise<OperationAnswer>;

/** Operation id -> its handler. */
export type OperationHandlers = Readonly<Record<string, OperationHandler>>;

export const done: OperationAnswer = { status: 204, contentType: '' };

export function answerWith(status: number, body: object): OperationAnswer {
  return { status, contentType: 'application/json', body };
}

/** The gateway does its work to the end, also when the caller has gone; as a server that commits does. */
export const untilTheEnd: AbortSignal = new AbortController().signal;
