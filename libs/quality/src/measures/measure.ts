/** One figure of a world's quality, with the bound that it must keep. */
export interface Measure {
  readonly name: string;
  /** What the figure says, for a person. */
  readonly about: string;
  /** Null when there is too little to measure, which is no failure. */
  readonly value: number | null;
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
  readonly passed: boolean;
  /** What breaks the bound, or comes nearest to it. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Makes a measure out of its figure; a figure that is null passes. */
export function measure(
  figure: Omit<Measure, 'passed' | 'examples'> & { examples?: readonly string[] },
): Measure {
  const { value, bound, examples = [] } = figure;
  const passed = value === null || ('atMost' in bound ? value <= bound.atMost : value >= bound.atLeast);
  return { ...figure, passed, examples: examples.slice(0, MOST_EXAMPLES) };
}

/** A part of a whole, from 0 to 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
