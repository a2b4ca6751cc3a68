import { inspect } from 'node:util';

import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import type { MeasuredCase, Scenario, ScenarioOptions } from './scenario.js';

/** How many cases are no worse than the floors recorded for them. */
export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Where a run tells what it found. */
export interface RunObserver {
  readonly onCases: (scenario: Scenario, cases: readonly MeasuredCase[], seconds: number) => Promise<void>;
  readonly onLeftOut: (scenario: Scenario, reason: string) => void;
  readonly onBroken: (scenario: Scenario, text: string) => void;
}

/**
 * Runs scenarios one after the other, each case of them a check against its floor. A scenario that breaks counts as one
 * failure, and the others still run.
 */
export async function runAll(
  scenarios: readonly Scenario[],
  options: ScenarioOptions,
  { onCases, onLeftOut, onBroken }: RunObserver,
  nowMs: () => number = () => performance.now(),
): Promise<Verdict> {
  let passed = 0;
  let failed = 0;
  const startedMs = nowMs();
  const secondsSince = (ms: number): number => (nowMs() - ms) / 1_000;
  for (const scenario of scenarios) {
    if (options.quick && scenario.leftOutOfQuickRunOfAll !== undefined) {
      onLeftOut(scenario, scenario.leftOutOfQuickRunOfAll);
      continue;
    }
    const begunMs = nowMs();
    try {
      const cases = await scenario.run(options);
      await onCases(scenario, cases, secondsSince(begunMs));
      const worse = cases.filter(({ holds }) => holds === false).length;
      failed += worse;
      passed += cases.length - worse;
    } catch (error) {
      failed += 1;
      onBroken(scenario, isErrorForPeople(error) ? describeForPeople(error) : inspect(error));
    }
  }
  return { passed, failed, seconds: secondsSince(startedMs) };
}
