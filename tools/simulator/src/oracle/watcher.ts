import type { MemoryDocuments, MemoryWrite } from '@generia/mongo-repositories/memory';
import { seededDice } from '@generia/resilience';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import { START_MS } from '../machine/start-time.js';
import type { Scenario } from '../world/scenario.js';
import type { AcceptedCall, RefusedCall, SentCall } from '../world/upstream.js';
import { childrenAsStored } from './children-as-stored.js';
import { cleanStop } from './clean-stop.js';
import { copyAsMade } from './copy-as-made.js';
import { effectsOnce } from './effects-once.js';
import type { Facts } from './facts.js';
import { holdersOnly } from './holders-only.js';
import { harmBySickness } from './neighbours-unharmed.js';
import { noTaskLost } from './no-task-lost.js';
import { paidOnce } from './paid-once.js';
import { poisonFailsAlone } from './poison-fails-alone.js';
import { progressTrue } from './progress-true.js';
import type { Report, Rule, Violation } from './rule.js';
import { withinBudget } from './within-budget.js';
import { withinLimits } from './within-limits.js';
import { withinRate } from './within-rate.js';

const FERTILE: ReadonlySet<string> = new Set([
  'init_world_creation',
  'generate_world_description',
  'generate_character_batch',
]);
/** After a storm: until then the last of those that stood still have gone on. */
const RECOVERY_MS = 60_000;

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
    // A call that is cut short, by a cancel or because it has waited for its turn too long, counts at its estimate.
    const isHarmless =
      Object.values(faults).every((rate) => rate === 0) &&
      deploysAtMs.length === 0 &&
      scenario.requestsPerMinute === undefined &&
      commands.every(({ what }) => what !== 'cancel');
    const accepted = worlds.filter(({ entry }) => entry !== 'message').map(({ worldId }) => worldId);
    const skews = scenario.processes.map((process) => process.skewMs);
    const skewMs = Math.max(...skews) - Math.min(...skews);
    const rules: readonly (readonly Rule[])[] = [
      [noTaskLost(facts, accepted)],
      [childrenAsStored(facts)],
      [effectsOnce(facts), ...(platform ? [copyAsMade(facts, platform)] : [])],
      [paidOnce(facts)],
      [withinBudget(facts, () => isHarmless)],
      [withinLimits(limits), withinRate(skewMs, () => this.#isStoreReliable())],
      [progressTrue(facts)],
      [holdersOnly(facts, scenario.store.isOfOneProcess)],
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
    const { sickWorld } = this.scenario;
    if (sickWorld !== undefined) return this.#isSick(taskId, sickWorld);
    const known = this.#poison.get(taskId);
    if (known !== undefined) return known;
    const isPoisoned = seededDice('poison', this.scenario.seed, taskId)() < this.scenario.poisonShare;
    this.#poison.set(taskId, isPoisoned);
    return isPoisoned;
  }

  /** In a world that is sick, everything but what makes its tasks. */
  #isSick(taskId: string, sickWorld: string): boolean {
    const task = this.facts.task(taskId);
    return task?.world_id === sickWorld && !FERTILE.has(task.type);
  }

  /** How a world fared beside one that is sick. */
  fared(besideMs: number | undefined, aloneMs: number | undefined): void {
    const harm = harmBySickness(besideMs, aloneMs);
    if (harm !== undefined) this.#reporter(9)(harm);
  }

  written(write: MemoryWrite): void {
    for (const [rule, report] of this.#rules) rule.onWrite?.(write, report);
    this.facts.learn(write);
  }

  tookEffect(): void {
    for (const [rule, report] of this.#rules) rule.onEffect?.(report);
  }

  sent(call: SentCall): void {
    for (const [rule, report] of this.#rules) rule.onSent?.(call, report);
  }

  refused(call: RefusedCall): void {
    for (const [rule] of this.#rules) rule.onRefused?.(call);
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

  /** Whether every process reaches the store, in good time. */
  #isStoreReliable(): boolean {
    const { cut, lostAnswer, slow, freeze } = this.scenario.faults;
    const calmAtMs = START_MS + this.scenario.stormMs + RECOVERY_MS;
    return cut + lostAnswer + slow + freeze === 0 || this.facts.scheduler.now() > calmAtMs;
  }

  #reporter(invariant: number): Report {
    return (what) => void this.violations.push({ invariant, what, atMs: this.facts.scheduler.now() });
  }
}
