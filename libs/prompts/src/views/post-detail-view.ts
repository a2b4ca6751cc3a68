import { clipText } from '../text/clip-text.js';
import { diceOf } from '../text/dice.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { PostDetailVariables } from '../variables.js';
import { acquaintanceLines } from './acquaintance-lines.js';
import { handleKey } from './handle.js';
import { labelledLines } from './labelled-lines.js';
import { worldView } from './world-view.js';

const CAST_LIMIT = 3;

/** What `post_detail.liquid` is filled with. The prompt is paid once for each post, so it holds the least. */
export function postDetailView(variables: PostDetailVariables): TemplateVariables {
  const { character, concept, postIndex } = variables;
  const texts = [concept.topic, concept.content_brief, concept.relevance_to_character];
  return {
    ...worldView(variables.world),
    character: labelledLines([
      ['Username', handleKey(character.username)],
      ['Name', clipText(character.display_name, 20)],
      ['Bio', clipText(character.bio, 36)],
      ['Personality', clipText(character.personality, 32)],
      ['Voice', clipText(character.speaking_style, 60)],
    ]),
    cast: acquaintanceLines(character, variables.cast, { limit: CAST_LIMIT, texts }),
    concept: labelledLines([
      ['Topic', clipText(concept.topic, 24)],
      ['Brief', clipText(concept.content_brief, 80)],
      ['Tone', clipText(concept.emotional_tone, 12)],
      ['Type', clipText(concept.post_type, 10)],
      ['Relevance', clipText(concept.relevance_to_character, 24)],
    ]),
    dice: diceOf(character.username) + postIndex,
    post_number: postIndex + 1,
    total_posts: variables.totalPosts,
  };
}
