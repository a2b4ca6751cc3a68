import type { WorldLedger } from '@generia/contracts';

import type { CallLedger } from '../ports.js';

/** A whole ledger of the world `w`, with some fields changed. */
export function sampleLedger(changes: Partial<WorldLedger> = {}): WorldLedger {
  const at = new Date('2026-03-10T15:00:00Z');
  return {
    _id: 'w',
    limit_llm_calls: 5,
    limit_image_calls: 5,
    limit_cost_micros: 1_000_000,
    remaining_llm_calls: 5,
    remaining_image_calls: 5,
    remaining_cost_micros: 1_000_000,
    llm_calls: 0,
    image_calls: 0,
    prompt_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    llm_cost_micros: 0,
    image_cost_micros: 0,
    reserved: {},
    created_at: at,
    updated_at: at,
    ...changes,
  };
}

/** A ledger in memory that keeps the rules of the stored one: `ledger` is what is in it now. */
export function createMemoryLedger(ledger: WorldLedger | null = sampleLedger()): CallLedger & {
  readonly ledger: WorldLedger | null;
} {
  return {
    ledger,
    async reserve(_worldId, id, reservation) {
      if (!ledger || ledger.stopped) return false;
      const { kind, estimate_micros } = reservation;
      const remaining = kind === 'llm' ? ledger.remaining_llm_calls : ledger.remaining_image_calls;
      if (remaining < 1 || ledger.remaining_cost_micros < estimate_micros) return false;
      count(ledger, kind, 1);
      ledger.remaining_cost_micros -= estimate_micros;
      ledger.reserved[id] = reservation;
      return true;
    },
    async settle(_worldId, id, { kind, estimate_micros }, usage) {
      if (!ledger || !Object.hasOwn(ledger.reserved, id)) return false;
      delete ledger.reserved[id];
      ledger.remaining_cost_micros += estimate_micros - usage.costMicros;
      ledger.prompt_tokens += usage.promptTokens;
      ledger.cached_tokens += usage.cachedTokens;
      ledger.output_tokens += usage.outputTokens;
      if (kind === 'llm') ledger.llm_cost_micros += usage.costMicros;
      else ledger.image_cost_micros += usage.costMicros;
      if (!usage.counts) count(ledger, kind, -1);
      return true;
    },
    findById: async () => ledger,
  };
}

function count(ledger: WorldLedger, kind: 'llm' | 'image', calls: number): void {
  if (kind === 'llm') {
    ledger.remaining_llm_calls -= calls;
    ledger.llm_calls += calls;
  } else {
    ledger.remaining_image_calls -= calls;
    ledger.image_calls += calls;
  }
}
