import { DeadlineExceeded, type DeadlineOptions, withDeadline } from '@generia/resilience';

import type { GatewayAnswer } from './gateway-answer.js';
import { unreachableError } from './gateway-error.js';
import type { GatewayRequest, GatewayTransport } from './gateway-transport.js';

/**
 * One attempt: the answer, or `PLATFORM_UNAVAILABLE` when it takes too long, counted from now to the answer's end.
 * Rejects with the signal's reason at once when that aborts.
 */
export async function sendInTime(
  transport: GatewayTransport,
  request: GatewayRequest,
  deadline: DeadlineOptions,
): Promise<GatewayAnswer> {
  try {
    return await withDeadline((signal) => transport.send(request, signal), deadline);
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    throw unreachableError(request.operation, `no answer within ${error.timeoutMs} ms`, error);
  }
}
