import type { ParsedFaultRule } from './fault-rule.js';

/** Counts the calls that a rule means, and tells of each whether its number is one: first so many, nth, every nth. */
export function createCallNumbers({ match: { first, nth, every } }: ParsedFaultRule): () => boolean {
  const numbers = nth === undefined ? undefined : new Set(Array.isArray(nth) ? nth : [nth]);
  let seen = 0;
  return () => {
    seen += 1;
    return (
      (first === undefined || seen <= first) &&
      (numbers === undefined || numbers.has(seen)) &&
      (every === undefined || seen % every === 0)
    );
  };
}
