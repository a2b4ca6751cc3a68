import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { CallLog } from '../calls/call-log.js';
import type { Contract, Operation } from '../contract/contract.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import type { Fault } from '../faults/fault-rule.js';
import type { OperationHandlers } from '../operations/operation-handler.js';
import { performOperation, type PerformOptions } from './perform-operation.js';
import { type OperationAnswer, problem } from './problem.js';

export interface OperationRoutesOptions extends PerformOptions {
  readonly contract: Contract;
  readonly handlers: OperationHandlers;
  readonly calls: CallLog;
  readonly faults: FaultPlan;
  /** Aborts when the server closes. */
  readonly closing: AbortSignal;
}

/** A route for each operation of the contract. Throws when an operation has no handler, or a handler no operation. */
export function addOperationRoutes(app: FastifyInstance, options: OperationRoutesOptions): void {
  const { contract, handlers, calls, faults, closing } = options;
  const unused = new Set(Object.keys(handlers));

  for (const operation of contract.operations) {
    const handler = handlers[operation.id];
    if (handler === undefined) throw new Error(`Nobody handles ${operation.id}.`);
    unused.delete(operation.id);
    app.route({
      method: operation.method.toUpperCase(),
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      async handler(request, reply) {
        const entry = calls.open(describeCall(operation, request));
        const fault = faults.next(operation.id);
        entry.note({ fault: fault?.kind ?? null });
        if (fault?.kind === 'slow') await sleep(fault.delayMs, undefined, { signal: closing });
        const instead = answerInstead(fault);
        if (instead === 'cut') return hangUp(request, reply);
        if (instead !== null) {
          entry.note({ status: instead.status });
          return send(reply, instead);
        }
        const { answer, isReplay } = await performOperation({ operation, handler }, request, options);
        entry.note({ isReplay });
        if (fault?.kind === 'lost_answer')
          return fault.how === 'cut' ? hangUp(request, reply) : reply.hijack();
        entry.note({ status: fault?.kind === 'other_answer' ? fault.status : answer.status });
        if (fault?.kind !== 'other_answer') return send(reply, answer);
        return reply.code(fault.status).type(fault.contentType).send(fault.body);
      },
    });
  }
  if (unused.size > 0) throw new Error(`The contract has no ${[...unused].join(', ')}.`);
}

function describeCall(operation: Operation, request: FastifyRequest) {
  const key = request.headers['idempotency-key'];
  return {
    operation: operation.id,
    method: request.method,
    path: request.url,
    idempotencyKey: typeof key === 'string' ? key : null,
  };
}

/** What comes in the place of the work; null when the work is done. */
function answerInstead(fault: Fault | null): OperationAnswer | 'cut' | null {
  if (fault?.kind === 'cut') return 'cut';
  if (fault?.kind !== 'status') return null;
  const { status, retryAfterSeconds } = fault;
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return problem(status, 'A fault that was asked for.', headers);
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

function send(
  reply: FastifyReply,
  { status, contentType, body, headers = {} }: OperationAnswer,
): FastifyReply {
  reply.code(status).headers(headers);
  return body === undefined ? reply.send() : reply.type(contentType).send(JSON.stringify(body));
}
