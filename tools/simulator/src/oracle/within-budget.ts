import type { WorldLedger } from '@generia/contracts';

import type { AcceptedCall } from '../world/upstream.js';
import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** 5: nothing is sent without money set aside, and what the models bill never exceeds a limit. */
export function withinBudget(facts: Facts, isHarmless: () => boolean): Rule {
  const bills = new Map<string, { costMicros: number; llm: number; image: number }>();
  const ledgers = (): readonly WorldLedger[] =>
    facts.documents.in('world_ledgers') as unknown as readonly WorldLedger[];

  return {
    onAccepted({ callId, kind, costMicros }: AcceptedCall, report) {
      const call = facts.calls.get(callId);
      if (!call) return report(`A call of kind ${kind} was made for which no money was set aside.`);
      const ledger = facts.documents.get('world_ledgers', call.worldId) as unknown as WorldLedger | undefined;
      if (!ledger) return report(`World ${call.worldId} spends without a ledger.`);
      const bill = bills.get(call.worldId) ?? { costMicros: 0, llm: 0, image: 0 };
      bills.set(call.worldId, bill);
      bill.costMicros += costMicros;
      bill[kind] += 1;
      const { limit_cost_micros, limit_llm_calls, limit_image_calls } = ledger;
      if (bill.costMicros > limit_cost_micros)
        report(`World ${call.worldId} has spent ${bill.costMicros} of ${limit_cost_micros} micro-dollars.`);
      if (bill.llm > limit_llm_calls)
        report(`World ${call.worldId} has made ${bill.llm} of ${limit_llm_calls} text calls.`);
      if (bill.image > limit_image_calls)
        report(`World ${call.worldId} has made ${bill.image} of ${limit_image_calls} image calls.`);
    },
    atEnd(report) {
      for (const ledger of ledgers()) {
        const bill = bills.get(ledger._id)?.costMicros ?? 0;
        const held = Object.values(ledger.reserved).reduce(
          (sum, { estimate_micros }) => sum + estimate_micros,
          0,
        );
        const settled = ledger.llm_cost_micros + ledger.image_cost_micros;
        const taken = ledger.limit_cost_micros - ledger.remaining_cost_micros;
        if (taken !== settled + held)
          report(
            `The ledger of world ${ledger._id} does not add up: ${taken} gone, ${settled} settled, ${held} held.`,
          );
        if (bill > settled + held)
          report(`World ${ledger._id} was billed ${bill} and wrote down ${settled + held} micro-dollars.`);
        // Where nothing went wrong, nothing is an estimate.
        if (isHarmless() && (bill !== settled || held > 0))
          report(
            `World ${ledger._id} was billed ${bill} and wrote down ${settled}, with ${held} never settled.`,
          );
      }
    },
  };
}
