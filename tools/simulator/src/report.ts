import type { Played } from './play.js';
import { STORE_KINDS } from './world/store-kind.js';

/** One seed, as it is passed between processes and printed with `--json`. */
export interface SeedResult {
  readonly seed: number;
  readonly store: Played['store'];
  readonly violations: Played['violations'];
  /** Equal for equal histories. */
  readonly digest: string;
  readonly tasks: number;
  readonly calls: number;
  readonly crashes: number;
  readonly retried: number;
  readonly simulatedMs: number;
}

export function resultOf({ trace, neighbourMs: _neighbourMs, ...played }: Played): SeedResult {
  return { ...played, digest: trace.digest };
}

/** What was found broken, with the command that plays it again; nothing for a seed that is well. */
export function describeFailure({ seed, store, violations }: SeedResult): string {
  const lines = violations.map(({ invariant, what }) => `  invariant ${invariant}: ${what}`);
  return violations.length === 0
    ? ''
    : [
        `seed ${seed}, on the ${store} store:`,
        ...lines,
        `  play it again: npm run simulate -- --seed ${seed} --store ${store}`,
        '',
      ].join('\n');
}

export function summary(results: readonly SeedResult[], elapsedMs: number): string {
  const sum = (value: (result: SeedResult) => number): number =>
    results.reduce((total, result) => total + value(result), 0);
  const broken = results.filter(({ violations }) => violations.length > 0).length;
  const hours = sum(({ simulatedMs }) => simulatedMs) / 3_600_000;
  const stores = STORE_KINDS.map((kind) => `${results.filter(({ store }) => store === kind).length} ${kind}`);
  return [
    `${results.length} seeds (${stores.join(', ')}), ${broken} broken, ${(elapsedMs / 1_000).toFixed(1)} s:`,
    `${sum(({ tasks }) => tasks)} tasks, ${sum(({ calls }) => calls)} calls,`,
    `${sum(({ crashes }) => crashes)} crashes, ${sum(({ retried }) => retried)} tasks tried again, ${hours.toFixed(1)} simulated hours.\n`,
  ].join(' ');
}
