import type { ChaosPlan } from './arguments.js';
import type { FinishedRun } from './run-under-fire.js';
import { judge } from './rules/judge.js';

/** A worker may be gone for this long before others have its tasks. */
const MOST_TAKEOVER_MS = 10_000;
/** All that goes wrong together may make a run that much longer. */
const MOST_ADDED_SECONDS = 10;

export interface ChaosReport {
  readonly plan: ChaosPlan;
  readonly worlds_exact: number;
  readonly seconds: number;
  /** Null without `--baseline`. */
  readonly seconds_undisturbed: number | null;
  readonly paid_calls: number;
  readonly repeated_paid_calls: number;
  /** Paid calls of workers that vanished, whose answers they had not stored. */
  readonly in_flight_at_strikes: number;
  readonly zombie_calls: number;
  readonly strikes: readonly {
    readonly kind: string;
    readonly service: string;
    readonly tasks_held: number;
    readonly calls_on_wire: number;
    readonly takeover_seconds: number | null;
  }[];
  /** Rules that were broken: something was lost, doubled or wrong. */
  readonly broken: readonly string[];
  /** Times that were too long; a busy machine has its part in them. */
  readonly slow: readonly string[];
}

/** What a run came to, with the run that nothing disturbed when there was one. */
export function report(plan: ChaosPlan, run: FinishedRun, undisturbed?: FinishedRun): ChaosReport {
  const verdict = judge(run.facts);
  const calm = undisturbed ? judge(undisturbed.facts).broken : [];
  const strikes = run.facts.strikes.map(({ kind, service, held, callsOnWire, takeoverMs }) => ({
    ...{ kind, service, tasks_held: held.length, calls_on_wire: callsOnWire },
    takeover_seconds: takeoverMs === null ? null : takeoverMs / 1_000,
  }));
  const added = undisturbed ? run.seconds - undisturbed.seconds : 0;
  return {
    plan,
    worlds_exact: verdict.worldsExact,
    seconds: run.seconds,
    seconds_undisturbed: undisturbed?.seconds ?? null,
    paid_calls: run.facts.calls.filter(({ accepted }) => accepted).length,
    repeated_paid_calls: verdict.repeatedCalls,
    in_flight_at_strikes: verdict.inFlightCalls,
    zombie_calls: verdict.zombieCalls,
    strikes,
    broken: [...calm.map((problem) => `Undisturbed: ${problem}`), ...verdict.broken],
    slow: [
      ...(added > MOST_ADDED_SECONDS ? [`The run took ${added.toFixed(1)} s more than undisturbed.`] : []),
      ...strikes
        .filter(({ takeover_seconds }) => (takeover_seconds ?? 0) * 1_000 > MOST_TAKEOVER_MS)
        .map(({ kind, service }) => `The tasks of ${service} waited too long after its ${kind}.`),
    ],
  };
}

/** The report for people. */
export function table(told: ChaosReport): string {
  const { plan, strikes, broken, slow } = told;
  const seconds = (value: number | null): string => (value === null ? '-' : `${value.toFixed(1)} s`);
  const rows: readonly (readonly [string, string])[] = [
    ['worlds exact', `${told.worlds_exact} of ${plan.worlds} (${plan.users}/${plan.posts})`],
    ['time', seconds(told.seconds)],
    ['time undisturbed', seconds(told.seconds_undisturbed)],
    ['paid calls', String(told.paid_calls)],
    ['repeated paid calls', String(told.repeated_paid_calls)],
    ['in flight when workers vanished', String(told.in_flight_at_strikes)],
    ['calls begun by zombies', String(told.zombie_calls)],
    ...strikes.map(
      (one) =>
        [
          `${one.kind} of ${one.service}`,
          `${one.tasks_held} tasks held, taken over after ${seconds(one.takeover_seconds)}`,
        ] as const,
    ),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...broken.map((problem) => `BROKEN  ${problem}`),
    ...slow.map((problem) => `SLOW    ${problem}`),
    broken.length === 0 ? 'Every rule held.' : `${broken.length} rules were broken.`,
    '',
  ].join('\n');
}
