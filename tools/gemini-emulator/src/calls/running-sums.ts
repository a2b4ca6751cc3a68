import { sumNames, type BillSums } from './bill.js';

/** Sums that grow. */
export class RunningSums {
  accepted = 0;
  aborted = 0;
  refused = 0;
  lost = 0;
  promptTokens = 0;
  outputTokens = 0;
  thoughtTokens = 0;
  costMicros = 0;

  add(more: Partial<BillSums>): void {
    for (const name of sumNames) this[name] += more[name] ?? 0;
  }

  /** The sums as they stand now. */
  soFar(): BillSums {
    return { ...this };
  }
}
