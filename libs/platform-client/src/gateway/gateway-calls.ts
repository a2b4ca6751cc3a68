import { CircuitBreaker, type Clock, type Dice, fullJitterBackoffMs, type Log } from '@generia/resilience';
import type { z } from 'zod';

import { describeAnswer, type GatewayAnswer, parseJson } from './gateway-answer.js';
import { badAnswerError, GatewayError } from './gateway-error.js';
import type { GatewayBreaker, GatewayTiming } from './gateway-options.js';
import type { GatewayRequest, GatewayTransport } from './gateway-transport.js';
import { sendInTime } from './send-in-time.js';
import { statusError } from './status-error.js';

/** A call of the contract, and how its answer is read. */
export interface GatewayCall<T> extends GatewayRequest {
  /** The statuses of success. */
  readonly accepts: readonly number[];
  /** What the body must be; null when it does not matter. */
  readonly answer: z.ZodType<T> | null;
  readonly timeoutMs: number;
}

/** Makes calls: each attempt with its own deadline, repeated while that may help, none while the server is down. */
export type GatewayCalls = <T>(call: GatewayCall<T>, signal: AbortSignal) => Promise<T>;

export interface GatewayCallsOptions {
  /** The server, for people. */
  readonly name: string;
  readonly transport: GatewayTransport;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly timing: GatewayTiming;
  readonly breaker: GatewayBreaker;
  /** What a status other than those of success means. */
  readonly explain?: typeof statusError;
}

const BACKOFF = { initialMs: 250, factor: 2, maxMs: 4_000 };

/**
 * Calls of one server. A repeat is the same request to the letter, with the same idempotency key, so that work whose
 * answer was lost is not done twice.
 */
export function createGatewayCalls(options: GatewayCallsOptions): GatewayCalls {
  const { name, transport, clock, dice, log, timing, explain = statusError } = options;
  const breaker = new CircuitBreaker({
    ...options.breaker,
    name,
    clock,
    onStateChange: (change) => log.warn({ ...change }, 'The circuit of an upstream changed'),
  });

  const attempt = async <T>(call: GatewayCall<T>, signal: AbortSignal): Promise<T> => {
    const answer = await sendInTime(transport, call, { clock, timeoutMs: call.timeoutMs, signal });
    if (!call.accepts.includes(answer.status)) throw explain(call.operation, answer, clock.now());
    return readAnswer(call, answer);
  };

  return async (call, signal) => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await breaker.run(() => attempt(call, signal), { isFailure: isOutage, signal });
      } catch (error) {
        const delayMs = delayBeforeNext(error, failures, timing, dice);
        if (delayMs === null) throw error;
        log.warn(
          { err: error, operation: call.operation, failures, delayMs },
          'The platform is called again',
        );
        await clock.sleep(delayMs, signal);
      }
    }
  };
}

const isOutage = (error: unknown): boolean => error instanceof GatewayError && error.isOutage;

/** How long to wait before the next attempt; null when there shall be none. */
function delayBeforeNext(error: unknown, failures: number, timing: GatewayTiming, dice: Dice): number | null {
  if (!(error instanceof GatewayError) || !error.isPassing || failures >= timing.maxAttempts) return null;
  const backoffMs = fullJitterBackoffMs(failures, BACKOFF, dice);
  const askedMs = error.askedWaitMs ?? 0;
  return askedMs > timing.longestWaitMs ? null : askedMs + backoffMs;
}

function readAnswer<T>(call: GatewayCall<T>, answer: GatewayAnswer): T {
  if (call.answer === null) return undefined as T;
  const read = call.answer.safeParse(parseJson(answer.text));
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.join('.') || 'the whole body').join(', ');
  throw badAnswerError(call.operation, `${answer.status}, ${describeAnswer(answer)}, wrong in ${fields}`);
}
