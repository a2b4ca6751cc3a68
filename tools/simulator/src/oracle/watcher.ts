import type { MemoryDocuments, MemoryWrite } from '@generia/mongo-repositories/memory';
import { seededDice } from '@generia/resilience';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { Scenario } from '../world/scenario.js';
import type { AcceptedCall } from '../world/upstream.js';
import { childrenAsStored } from './children-as-stored.js';
import { cleanStop } from './clean-stop.js';
import { copyAsMade } from './copy-as-made.js';
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
  readonly #rules: readonly (readonly [rule: Rule, report: Report])[];
  readonly #poison = new Map<string, boolean>();

  constructor(
    private readonly facts: Facts,
    private readonly scenario: Scenario,
    /** What the platform has made, of which ours is a copy. */
    platform: MemoryDocuments | undefined,
  ) {
    const { worlds, commands, limits, faults, deploysAtMs } = scenario;
    // A call that is cut short by a cancel counts at its estimate.
    const isHarmless =
      Object.values(faults).every((rate) => rate === 0) &&
      deploysAtMs.length === 0 &&
      commands.every(({ what }) => what !== 'cancel');
    const accepted = worlds.filter(({ entry }) => entry !== 'message').map(({ worldId }) => worldId);
    const rules: readonly (readonly Rule[])[] = [
      [noTaskLost(facts, accepted)],
      [childrenAsStored(facts)],
      [effectsOnce(facts), ...(platform ? [copyAsMade(facts, platform)] : [])],
      [paidOnce(facts)],
      [withinBudget(facts, () => isHarmless)],
      [withinLimits(limits)],
      [progressTrue(facts)],
      [holdersOnly(facts)],
      [
        poisonFailsAlone(
          facts,
          (taskId) => this.isPoisoned(taskId),
          () => isHarmless,
        ),
      ],
      // Who never heard that a task was granted to it cannot give it back; nor can who does not get through.
      [
        cleanStop(
          facts,
          () => faults.lostAnswer === 0 && (!this.isStormy || faults.cut + faults.slow + faults.freeze === 0),
        ),
      ],
    ];
    this.#rules = rules.flatMap((ofOne, index) => {
      const report = this.#reporter(index + 1);
      return ofOne.map((rule) => [rule, report] as const);
    });
  }

  /** Whether a task cannot succeed: never, or not before it is tried again. */
  isPoisoned(taskId: string): boolean {
    if (this.scenario.poisonPasses && this.facts.redrivenTasks.has(taskId)) return false;
    const known = this.#poison.get(taskId);
    if (known !== undefined) return known;
    const isPoisoned = seededDice('poison', this.scenario.seed, taskId)() < this.scenario.poisonShare;
    this.#poison.set(taskId, isPoisoned);
    return isPoisoned;
  }

  written(write: MemoryWrite): void {
    for (const [rule, report] of this.#rules) rule.onWrite?.(write, report);
    this.facts.learn(write);
  }

  accepted(call: AcceptedCall): void {
    for (const [rule, report] of this.#rules) rule.onAccepted?.(call, report);
  }

  ended(call: AcceptedCall): void {
    for (const [rule] of this.#rules) rule.onEnded?.(call);
  }

  stopped(process: SimulatedProcess): void {
    for (const [rule, report] of this.#rules) rule.onStopped?.(process, report);
  }

  end(): void {
    for (const [rule, report] of this.#rules) rule.atEnd?.(report);
  }

  #reporter(invariant: number): Report {
    return (what) => void this.violations.push({ invariant, what, atMs: this.facts.scheduler.now() });
  }
}
