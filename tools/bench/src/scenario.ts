/** One measured case of a scenario: what it was, its figures, and whether they keep to what they are held against. */
export interface MeasuredCase {
  readonly name: string;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly passed: boolean;
}

/** Something to measure. */
export interface Scenario {
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  /** What the figures are held against, in words. */
  readonly heldAgainst: string;
  run(): Promise<readonly MeasuredCase[]>;
}
