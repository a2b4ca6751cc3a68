import type { FastifyReply } from 'fastify';

import type { Exchange } from './exchange.js';
import type { Ending, Outcome, Reply } from './reply.js';

const json = 'application/json; charset=utf-8';

/**
 * Sends what a client is to get, when it is to get it. `onSend` is called with the status just before the first byte
 * leaves; not at all when nothing is sent, or when the client has gone before.
 */
export async function sendOutcome(
  reply: FastifyReply,
  outcome: Outcome,
  exchange: Exchange,
  onSend: (httpStatus: number) => void = () => undefined,
): Promise<FastifyReply> {
  const isWaiting = outcome.delayMs > 0 ? await exchange.wait(outcome.delayMs) : !exchange.hasGone();
  // What is hijacked, Fastify does not answer.
  if (!isWaiting) return reply.hijack();
  if (outcome.sends === 'nothing') {
    if (outcome.then === 'break') exchange.breakOff();
    return reply.hijack();
  }
  onSend(outcome.reply.httpStatus);
  return outcome.sends === 'all'
    ? sendAll(reply, outcome.reply)
    : sendHalf(reply, outcome.reply, outcome.then, exchange);
}

function sendAll(reply: FastifyReply, { httpStatus, headers, contentType, body }: Reply): FastifyReply {
  if (headers !== undefined) reply.headers(headers);
  return reply
    .code(httpStatus)
    .type(contentType ?? json)
    .send(body);
}

function sendHalf(
  reply: FastifyReply,
  { httpStatus, headers, contentType, body }: Reply,
  then: Ending,
  exchange: Exchange,
): FastifyReply {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  reply.hijack();
  reply.raw.writeHead(httpStatus, {
    ...headers,
    'content-type': contentType ?? json,
    'content-length': bytes.length,
  });
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    if (then === 'break') exchange.breakOff();
  });
  return reply;
}
