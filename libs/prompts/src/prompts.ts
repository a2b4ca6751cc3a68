import { compileTemplate, missing, type LiquidTemplate, type TemplateVariables } from './liquid-template.js';
import { promptDigest } from './prompt-digest.js';
import { PromptError } from './prompt-error.js';
import { PROMPT_NAMES, type PromptName, type PromptTexts } from './prompt-names.js';
import type * as variables from './variables.js';
import { characterBatchView } from './views/character-batch-view.js';
import { characterDetailView } from './views/character-detail-view.js';
import { characterAvatarView, postImageView, worldImageView } from './views/image-views.js';
import { postBatchView } from './views/post-batch-view.js';
import { postDetailView } from './views/post-detail-view.js';
import { worldDescriptionView } from './views/world-description-view.js';

/**
 * The prompts of the system, ready to be filled in. Text prompts give a stable `system` part and a task; image prompts
 * give the one text that the image model gets. Every function throws a {@link PromptError} when a variable is missing.
 */
export interface Prompts {
  /** The templates from which these prompts render; kept with a world's plan, they repeat it exactly. */
  readonly promptTexts: PromptTexts;
  /** Template name -> short digest of its text: the version that a world's plan freezes. */
  readonly digests: Readonly<Record<PromptName, string>>;
  readonly worldDescription: (values: variables.WorldDescriptionVariables) => variables.TextPrompt;
  readonly characterBatch: (values: variables.CharacterBatchVariables) => variables.TextPrompt;
  readonly characterDetail: (values: variables.CharacterDetailVariables) => variables.TextPrompt;
  readonly postBatch: (values: variables.PostBatchVariables) => variables.TextPrompt;
  readonly postDetail: (values: variables.PostDetailVariables) => variables.TextPrompt;
  readonly worldImage: (values: variables.WorldImageVariables) => string;
  readonly characterAvatar: (values: variables.CharacterAvatarVariables) => string;
  readonly postImage: (values: variables.PostImageVariables) => string;
}

const IMAGE_PROMPTS: ReadonlySet<PromptName> = new Set(['world_image', 'character_avatar', 'post_image']);

/**
 * Prompts that render from the given texts, which is how a running world keeps the versions that it started with.
 *
 * @throws {PromptError} when a text is missing, is not valid Liquid, or has (or lacks) the separator of a text prompt.
 */
export function createPrompts(promptTexts: PromptTexts): Prompts {
  const templates = byName((name) => compileChecked(name, promptTexts[name]));
  const render = <V extends object>(
    name: PromptName,
    view: (values: V) => TemplateVariables,
    required: readonly (keyof V & string)[],
  ) => {
    return (values: V) => {
      const absent = required.find((key) => values[key] === undefined);
      if (absent !== undefined) throw missing(name, absent);
      return templates[name].render(filled(name, () => view(values)));
    };
  };
  const avatar = render('character_avatar', characterAvatarView, [
    'displayName',
    'appearance',
    'avatarDescription',
    'avatarStyle',
    'visualDigest',
  ]);
  const postImage = render('post_image', postImageView, [
    'displayName',
    'appearance',
    'imagePrompt',
    'imageStyle',
    'mood',
    'location',
    'visualDigest',
  ]);
  const worldImage = render('world_image', worldImageView, ['kind', 'name', 'visualDigest']);
  return {
    promptTexts,
    digests: byName((name) => promptDigest(promptTexts[name])),
    worldDescription: render('world_description', worldDescriptionView, [
      'userPrompt',
      'usersCount',
      'postsCount',
    ]),
    characterBatch: render('character_batch', characterBatchView, [
      'world',
      'rows',
      'fashion',
      'totalUsers',
      'cast',
      'batchNumber',
    ]),
    characterDetail: render('character_detail', characterDetailView, [
      'world',
      'character',
      'cast',
      'connections',
      'stories',
    ]),
    postBatch: render('post_batch', postBatchView, [
      'world',
      'character',
      'cast',
      'stories',
      'seeds',
      'alreadyPlanned',
      'totalPosts',
    ]),
    postDetail: render('post_detail', postDetailView, [
      'world',
      'character',
      'cast',
      'posts',
      'openings',
      'totalPosts',
    ]),
    worldImage: (values) => worldImage(values).prompt,
    characterAvatar: (values) => avatar(values).prompt,
    postImage: (values) => postImage(values).prompt,
  };
}

function compileChecked(name: PromptName, text: string | undefined): LiquidTemplate {
  if (text === undefined || text.trim() === '') throw new PromptError(name, 'there is no text');
  const template = compileTemplate(name, text);
  if (template.hasSystem === IMAGE_PROMPTS.has(name)) {
    throw new PromptError(
      name,
      template.hasSystem
        ? 'an image prompt is one text; remove the line "=== task ==="'
        : 'a line "=== task ===" must part the rules from the task',
    );
  }
  return template;
}

/** A value that is absent inside a variable (a stored document of another shape) is the caller's mistake, named. */
function filled(name: PromptName, fill: () => TemplateVariables): TemplateVariables {
  try {
    return fill();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PromptError(name, `a part of a variable is missing (${error.message})`, { cause: error });
  }
}

function byName<T>(make: (name: PromptName) => T): Record<PromptName, T> {
  return Object.fromEntries(PROMPT_NAMES.map((name) => [name, make(name)])) as Record<PromptName, T>;
}
