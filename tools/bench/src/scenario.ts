import type { Plot } from './plots/plot.js';

/** One measured case of a scenario: what it was, its figures, and whether they keep to what they are held against. */
export interface MeasuredCase {
  readonly name: string;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly passed: boolean;
  /** What a reader has to know besides, such as why it was not run. */
  readonly note?: string;
  /** Whether it is no worse than what was reached before; absent: that is not watched. */
  readonly holds?: boolean;
}

/** How a scenario is run. */
export interface ScenarioOptions {
  /** Fewer worlds and repetitions: to see that nothing got worse, not to publish. */
  readonly quick: boolean;
}

/** Something to measure. */
export interface Scenario {
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  /** What the figures are held against, in words. */
  readonly heldAgainst: string;
  /** Why a quick run of all leaves it out; absent: it does not. */
  readonly leftOutOfQuickRunOfAll?: string;
  /** Pictures of its cases, where people would rather look. */
  plots?(cases: readonly MeasuredCase[]): readonly Plot[];
  run(options: ScenarioOptions): Promise<readonly MeasuredCase[]>;
}
