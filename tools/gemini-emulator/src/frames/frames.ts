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

/** Sentence frames about posts; what posts themselves are composed of is in `posts/`. */
export interface PostFrames {
  readonly topics: readonly string[];
  readonly relevance: readonly string[];
  readonly arcs: readonly string[];
  readonly growth: readonly string[];
  readonly body: readonly string[];
  readonly thought: readonly string[];
  readonly context: readonly string[];
  readonly tags: readonly string[];
}
