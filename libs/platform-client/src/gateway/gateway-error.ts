import { TaskError, type TaskErrorOptions } from '@generia/resilience';

export interface GatewayErrorOptions extends TaskErrorOptions {
  readonly isOutage?: boolean | undefined;
  readonly isPassing?: boolean | undefined;
  readonly askedWaitMs?: number | undefined;
}

/** A failure of one call of the gateway. Beside its word to the caller it answers what the call itself asks. */
export class GatewayError extends TaskError {
  /** Whether it says that the server is down or too slow; enough of those open the breaker. */
  readonly isOutage: boolean;
  /** Whether the same call may succeed in a moment. */
  readonly isPassing: boolean;
  /** How long the server itself asked to wait. */
  readonly askedWaitMs: number | undefined;

  constructor(message: string, options: GatewayErrorOptions) {
    super(message, options);
    this.isOutage = options.isOutage ?? false;
    this.isPassing = options.isPassing ?? false;
    this.askedWaitMs = options.askedWaitMs;
  }
}

/** How long to leave a platform alone that does not answer. */
const LEAVE_ALONE_MS = 5_000;

const CHECK_GATEWAY = 'Check that the API gateway runs and that API_GATEWAY_URL names it.';

/** The connection failed, or no answer came in time; the server may have done the work all the same. */
export function unreachableError(operation: string, reason: string, cause: unknown): GatewayError {
  return new GatewayError(`${operation}: the platform cannot be reached (${reason}).`, {
    code: 'PLATFORM_UNAVAILABLE',
    retry: 'free',
    retryAfterMs: LEAVE_ALONE_MS,
    remedy: CHECK_GATEWAY,
    cause,
    isOutage: true,
    isPassing: true,
  });
}

/** An answer that the contract does not know: a page of HTML, half a JSON, another shape. */
export function badAnswerError(operation: string, what: string): GatewayError {
  return new GatewayError(`${operation}: the platform gave an answer that is not understood: ${what}.`, {
    code: 'PLATFORM_BAD_ANSWER',
    retry: 'costs_attempt',
    remedy: 'Check that API_GATEWAY_URL names a gateway that speaks docs/platform-api.openapi.yaml.',
    isPassing: true,
  });
}

/** The client was closed before or during the call. */
export function closedError(operation: string): GatewayError {
  return new GatewayError(`${operation}: the client of the platform is closed.`, {
    code: 'PLATFORM_CLOSED',
    retry: 'free',
  });
}
