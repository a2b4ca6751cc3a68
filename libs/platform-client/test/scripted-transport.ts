import type { GatewayAnswer } from '../src/gateway/gateway-answer.js';
import type { GatewayRequest, GatewayTransport } from '../src/gateway/gateway-transport.js';

/** What comes of one request: an answer, a failure, or nothing until its signal aborts. */
export type Outcome = GatewayAnswer | Error | 'silence';

/** A transport that does what it is told, request by request, and remembers the requests. */
export interface ScriptedTransport extends GatewayTransport {
  readonly requests: readonly GatewayRequest[];
  /** Does so with the next requests; the last outcome holds for all that follow. */
  next(...outcomes: readonly Outcome[]): void;
}

export function createScriptedTransport(): ScriptedTransport {
  const requests: GatewayRequest[] = [];
  let plan: readonly Outcome[] = [];
  return {
    requests,
    next(...outcomes) {
      plan = outcomes;
    },
    async send(request, signal) {
      requests.push(request);
      const outcome = plan[0] ?? 'silence';
      if (plan.length > 1) plan = plan.slice(1);
      if (outcome instanceof Error) throw outcome;
      if (outcome !== 'silence') return outcome;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
    },
    close: () => Promise.resolve(),
  };
}
