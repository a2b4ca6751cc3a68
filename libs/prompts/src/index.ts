export { canonDigest } from './digests/canon-digest.js';
export { visualDigest } from './digests/visual-digest.js';
export { loadPrompts, type LoadPromptsOptions } from './load-prompts.js';
export { PromptError } from './prompt-error.js';
export { PROMPT_NAMES, type PromptName, type PromptTexts } from './prompt-names.js';
export { createPrompts, type Prompts } from './prompts.js';
export { estimateTokens } from './text/estimate-tokens.js';
export type {
  CharacterAvatarVariables,
  CharacterBatchVariables,
  CharacterDetailVariables,
  PlannedPost,
  PostBatchVariables,
  PostDetailVariables,
  PostImageVariables,
  TextPrompt,
  WorldDescriptionVariables,
  WorldDigest,
  WorldImageVariables,
} from './variables.js';
