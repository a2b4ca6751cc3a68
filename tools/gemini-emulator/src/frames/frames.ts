/** Sentence frames of the world's description. Slots stand in braces. */
export interface WorldFrames {
  readonly shortFirst: readonly string[];
  readonly shortLast: readonly string[];
  readonly origin: readonly string[];
  readonly daily: readonly string[];
  readonly power: readonly string[];
  readonly tension: readonly string[];
  readonly themes: readonly string[];
  readonly social: readonly string[];
  readonly culture: readonly string[];
  readonly geography: readonly string[];
  readonly history: readonly string[];
  readonly stories: readonly string[];
  readonly climate: readonly string[];
  readonly resources: readonly string[];
  readonly conflicts: readonly string[];
  readonly traditions: readonly string[];
  readonly periods: readonly string[];
  readonly tongues: readonly string[];
  readonly details: readonly string[];
}

/** Sentence frames of people. */
export interface CharacterFrames {
  readonly who: readonly string[];
  readonly habit: readonly string[];
  readonly trouble: readonly string[];
  readonly dream: readonly string[];
  readonly inShort: readonly string[];
  readonly connection: readonly string[];
  readonly sharedStory: readonly string[];
  readonly sharedStoryEnd: readonly string[];
  readonly bio: readonly string[];
  readonly childhood: readonly string[];
  readonly turn: readonly string[];
  readonly today: readonly string[];
  readonly personality: readonly string[];
  readonly personalityUnderStress: readonly string[];
  readonly relationship: readonly string[];
  readonly secret: readonly string[];
  readonly routine: readonly string[];
  readonly topics: readonly string[];
}

/** Sentence frames of posts. */
export interface PostFrames {
  readonly topics: readonly string[];
  /** What happened, by stage of the arc: beginning, middle, turn, end. */
  readonly facts: readonly (readonly string[])[];
  readonly purposes: readonly string[];
  readonly relevance: readonly string[];
  readonly arcs: readonly string[];
  readonly growth: readonly string[];
  readonly body: readonly string[];
  readonly thought: readonly string[];
  readonly mention: readonly string[];
  readonly context: readonly string[];
  readonly tags: readonly string[];
}

/** A way of speaking: how it is described, how it opens and how it closes a post. */
export interface Voice {
  /** A phrase of the description by which a later prompt shows the voice again. */
  readonly mark: string;
  readonly description: string;
  readonly open: readonly string[];
  readonly close: readonly string[];
}
