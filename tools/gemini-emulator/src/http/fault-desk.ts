import type { FastifyRequest } from 'fastify';

import type { FaultCall } from '../faults/fault-call.js';
import { createDice } from '../random/dice.js';
import type { FaultPlan } from '../rules/fault-plan.js';
import { applyRequestedFaults, readRequestedFaults } from '../rules/requested-faults.js';
import type { AppliedFaults } from '../rules/rule-state.js';
import { invalidArgument, type RpcError } from './rpc-error.js';

export type FaultChoice =
  | { readonly ok: true; readonly of: (call: FaultCall) => AppliedFaults }
  | { readonly ok: false; readonly error: RpcError };

export interface FaultDesk {
  /**
   * What befalls a request: what it asks for itself, in `x-emulator-fault` or `?fault=`, else what the rules say. A
   * request for a fault that there is not is an error.
   */
  choose(request: FastifyRequest): FaultChoice;
  /** Throws the dice of requests as from the start. */
  restart(): void;
}

export function createFaultDesk(seed: number, plan: FaultPlan): FaultDesk {
  let asked = 0;
  return {
    choose: (request) => {
      const query = request.query as Readonly<Record<string, unknown>>;
      const faults = readRequestedFaults(request.headers['x-emulator-fault'], query['fault']);
      if (faults === null) return { ok: true, of: (call) => plan.next(call) };
      if (typeof faults === 'string') return { ok: false, error: invalidArgument(faults) };
      asked += 1;
      const dice = createDice('requested', seed, asked);
      return { ok: true, of: (call) => applyRequestedFaults(faults, call, dice) };
    },
    restart: () => {
      asked = 0;
    },
  };
}
