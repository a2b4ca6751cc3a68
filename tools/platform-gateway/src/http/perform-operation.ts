import type { Log } from '@generia/resilience';
import type { FastifyRequest } from 'fastify';

import type { Operation } from '../contract/contract.js';
import type { ContractChecker } from '../contract/contract-checker.js';
import type { OperationHandler } from '../operations/operation-handler.js';
import { type OperationAnswer, problem, problemOf } from './problem.js';
import type { Replays } from './replays.js';

export interface PerformOptions {
  readonly checker: ContractChecker;
  readonly replays: Replays;
  /** The only token that is good; without it none is asked for. */
  readonly token?: string | undefined;
  readonly log: Log;
}

/** What is created once; everything else may be done again, or must be (an address for an upload is made anew). */
const REPLAYED: ReadonlySet<string> = new Set(['createAiCharacter', 'createAiPost', 'confirmUpload']);

/** Does one operation for a request: both the request and the answer are held against the contract. */
export async function performOperation(
  { operation, handler }: { readonly operation: Operation; readonly handler: OperationHandler },
  request: FastifyRequest,
  { checker, replays, token, log }: PerformOptions,
): Promise<{ readonly answer: OperationAnswer; readonly isReplay: boolean }> {
  const refusal = refusalOf(operation, request, checker, token);
  if (refusal !== null) return { answer: refusal, isReplay: false };

  const call = {
    params: request.params as Readonly<Record<string, string>>,
    body: request.body,
    contentType: contentTypeOf(request),
    origin: `${request.protocol}://${request.host}`,
  };
  const work = async (): Promise<OperationAnswer> => {
    try {
      const answer = await handler(call);
      const fault = checker.answer(operation, answer.status, answer.contentType, answer.body);
      if (fault === null) return answer;
      return problem(500, `The gateway breaks its contract in ${operation.id}: ${fault}.`);
    } catch (error) {
      log.debug({ err: error, operation: operation.id }, 'An operation was refused or failed');
      return problemOf(error);
    }
  };
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !REPLAYED.has(operation.id))
    return { answer: await work(), isReplay: false };
  return replays.run({ key, content: [request.method, request.url, request.body] }, work);
}

function refusalOf(
  operation: Operation,
  request: FastifyRequest,
  checker: ContractChecker,
  token: string | undefined,
): OperationAnswer | null {
  const isKnown = token === undefined || request.headers.authorization === `Bearer ${token}`;
  if (operation.isProtected && !isKnown) return problem(401, 'The token is missing or wrong.');
  const parameterFault =
    checker.parameters(operation, 'path', request.params as Readonly<Record<string, unknown>>) ??
    checker.parameters(operation, 'header', request.headers);
  if (parameterFault !== null) return problem(400, `${parameterFault}.`);
  const bodyFault = checker.body(operation, contentTypeOf(request), request.body);
  return bodyFault === null ? null : problem(422, `${bodyFault}.`);
}

function contentTypeOf(request: FastifyRequest): string {
  return request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
