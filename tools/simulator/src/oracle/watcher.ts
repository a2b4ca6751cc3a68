import type { MemoryWrite } from '@generia/mongo-repositories/memory';
import { seededDice } from '@generia/resilience';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { Scenario } from '../world/scenario.js';
import type { AcceptedCall } from '../world/upstream.js';
import { childrenAsStored } from './children-as-stored.js';
import { cleanStop } from './clean-stop.js';
import { effectsOnce } from './effects-once.js';
import type { Facts } from './facts.js';
import { holdersOnly } from './holders-only.js';
import { noTaskLost } from './no-task-lost.js';
import { paidOnce } from './paid-once.js';
import { poisonFailsAlone } from './poison-fails-alone.js';
import { progressTrue } from './progress-true.js';
import type { Report, Rule, Violation } from './rule.js';
import { withinBudget } from './within-budget.js';
import { withinLimits } from './within-limits.js';

/** Watches a whole system: every write, every call and the end, against all ten invariants. */
export class Watcher {
  readonly violations: Violation[] = [];
  /** Whether things may still go wrong. */
  isStormy = true;
  readonly #rules: readonly (readonly [invariant: number, rule: Rule, report: Report])[];
  readonly #poison = new Map<string, boolean>();

  constructor(
    private readonly facts: Facts,
    private readonly scenario: Scenario,
  ) {
    const { worlds, commands, limits, faults, deploysAtMs } = scenario;
    // A call that is cut short by a cancel counts at its estimate.
    const isHarmless =
      Object.values(faults).every((rate) => rate === 0) &&
      deploysAtMs.length === 0 &&
      commands.every(({ what }) => what !== 'cancel');
    const rules = [
      noTaskLost(
        facts,
        worlds.filter(({ entry }) => entry !== 'message').map(({ worldId }) => worldId),
      ),
      childrenAsStored(facts),
      effectsOnce(facts),
      paidOnce(facts),
      withinBudget(facts, () => isHarmless),
      withinLimits(limits),
      progressTrue(facts),
      holdersOnly(facts),
      poisonFailsAlone(
        facts,
        (taskId) => this.isPoisoned(taskId),
        () => isHarmless,
      ),
      // Who never heard that a task was granted to it cannot give it back; nor can who does not get through.
      cleanStop(
        facts,
        () => faults.lostAnswer === 0 && (!this.isStormy || faults.cut + faults.slow + faults.freeze === 0),
      ),
    ];
    this.#rules = rules.map((rule, index) => [index + 1, rule, this.#reporter(index + 1)]);
  }

  /** Whether a task can never succeed. */
  isPoisoned(taskId: string): boolean {
    const known = this.#poison.get(taskId);
    if (known !== undefined) return known;
    const isPoisoned = seededDice('poison', this.scenario.seed, taskId)() < this.scenario.poisonShare;
    this.#poison.set(taskId, isPoisoned);
    return isPoisoned;
  }

  written(write: MemoryWrite): void {
    for (const [, rule, report] of this.#rules) rule.onWrite?.(write, report);
    this.facts.learn(write);
  }

  accepted(call: AcceptedCall): void {
    for (const [, rule, report] of this.#rules) rule.onAccepted?.(call, report);
  }

  ended(call: AcceptedCall): void {
    for (const [, rule] of this.#rules) rule.onEnded?.(call);
  }

  stopped(process: SimulatedProcess): void {
    for (const [, rule, report] of this.#rules) rule.onStopped?.(process, report);
  }

  end(): void {
    for (const [, rule, report] of this.#rules) rule.atEnd?.(report);
  }

  #reporter(invariant: number): Report {
    return (what) => void this.violations.push({ invariant, what, atMs: this.facts.scheduler.now() });
  }
}
