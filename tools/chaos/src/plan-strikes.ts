import type { ChaosPlan, Restartable } from './arguments.js';
import type { StrikeKind } from './facts.js';

/** Something that goes wrong once this share of the expected calls has been paid for. */
export type PlannedStrike = { readonly atShare: number } & (
  | { readonly what: StrikeKind }
  | { readonly what: 'restart'; readonly server: Restartable }
  | { readonly what: 'cut' }
);

/** The last strike comes while there is still work that it can disturb. */
const LAST_SHARE = 0.85;

/** Spreads everything that is to go wrong over the work, each at an even share, the kinds mixed. */
export function planStrikes(plan: ChaosPlan): PlannedStrike[] {
  const workers = (what: StrikeKind, count: number) => Array.from({ length: count }, () => ({ what }));
  const kinds = [
    workers('kill', plan.kills),
    workers('pause', plan.pauses),
    plan.restarts.map((server) => ({ what: 'restart' as const, server })),
    workers('term', plan.terms),
    Array.from({ length: plan.cuts }, () => ({ what: 'cut' as const })),
  ];
  const longest = Math.max(...kinds.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, index) =>
    kinds.flatMap((kind) => kind[index] ?? []),
  ).flat();
  return mixed.map((strike, index) => ({
    ...strike,
    atShare: (LAST_SHARE * (index + 1)) / (mixed.length + 1),
  }));
}
