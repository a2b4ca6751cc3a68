/** The eight templates, named as their files in `prompts/` (without `.liquid`). */
export const PROMPT_NAMES = [
  'world_description',
  'character_batch',
  'character_detail',
  'post_batch',
  'post_detail',
  'world_image',
  'character_avatar',
  'post_image',
] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

/** The source text of every template. */
export type PromptTexts = Readonly<Record<PromptName, string>>;
