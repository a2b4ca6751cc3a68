/**
 * What was reached before, less 20 %: a run below it means that something got worse. Ratios and counts alone, because times
 * of a machine say little about another.
 */
export const FLOORS = {
  /** Share of the least possible time. */
  scheduleEfficiency: { 'one world, 100 ms': 0.4, 'one world, 500 ms': 0.6 },
  /** Time of the program without durability / ours. */
  shareOfPromises: 0.08,
} as const;

/** The most that may be needed for a task. */
export const CEILINGS = {
  storeWritesPerTask: 8.6,
  messagesPerTask: 2.6,
  promptTokensOfReference: 105_000,
  backlogRatio: 1.8,
} as const;
