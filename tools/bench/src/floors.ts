/** What a watched ratio may lose before it counts as worse: times vary, and a floor that gives way for no reason is no floor. */
const SLACK = 0.8;

/**
 * What was reached before, less 20 %: a run below it means that something got worse. Ratios against a bound of the same run
 * alone, the best of three: times of a machine say little about another, or about the same one with other work.
 */
export const FLOORS = {
  /** Time of the program without durability / ours, with calls that take their time. */
  scheduleShareOfPromises: {
    // 0.6 where other processes want the same two cores, 0.43 where they want them ten times over.
    'one world, 100 ms': SLACK * 0.43,
    'one world, 500 ms': SLACK * 0.9,
    'one world, lognormal 2 s': SLACK * 0.9,
  },
  /** The same with answers at once. */
  engineShareOfPromises: SLACK * 0.2,
  /** Of worlds by Zipf; on a virtual clock. */
  fairnessJainIndex: 0.8,
} as const;

/** The most that may be needed. Counts have little slack: they hardly depend on the machine. */
export const CEILINGS = {
  /**
   * Without the platform's: 4.1, and some more where renewals come with an overloaded machine. Answers, ends and records are
   * asked for one by one there, and share their commits.
   */
  storeWritesPerTask: 4.6,
  messagesPerTask: 2.4,
  promptTokensOfReference: 83_000,
  textCallsOfReference: 38,
  backlogRatio: 1.8,
  smallWorldSlowdownP90: 14,
  // 278 to 390 were seen: when memory is given back depends on what else the machine does.
  standaloneRestMegabytes: 600,
} as const;
