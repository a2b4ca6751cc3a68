import { clipText } from '../text/clip-text.js';
import { diceOf } from '../text/dice.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { PlannedPost, PostDetailVariables } from '../variables.js';
import { acquaintanceLines } from './acquaintance-lines.js';
import { handleKey } from './handle.js';
import { labelledLines } from './labelled-lines.js';
import { voiceLine } from './voice-line.js';
import { worldView } from './world-view.js';

const CAST_LIMIT = 3;
/** Each further post may name somebody else. */
const CAST_LIMIT_OF_SEVERAL = 6;
const OPENINGS = 12;

/** What `post_detail.liquid` is filled with. Much of it is paid for once for each post, so it holds the least. */
export function postDetailView(variables: PostDetailVariables): TemplateVariables {
  const { character, posts, totalPosts } = variables;
  const texts = posts.flatMap(({ concept }) => [
    concept.topic,
    concept.content_brief,
    concept.relevance_to_character,
  ]);
  const blocks = posts.map((post) => conceptLines(post, totalPosts));
  const first = posts[0];
  return {
    ...worldView(variables.world),
    character: labelledLines([
      ['Username', handleKey(character.username)],
      ['Name', clipText(character.display_name, 20)],
      ['Bio', clipText(character.bio, 36)],
      ['Personality', clipText(character.personality, 32)],
      ['Voice', clipText(character.speaking_style, 60)],
      ['Manner', character.voice ? voiceLine(character.voice) : ''],
    ]),
    cast: acquaintanceLines(character, variables.cast, {
      limit: posts.length > 1 ? CAST_LIMIT_OF_SEVERAL : CAST_LIMIT,
      texts,
    }),
    posts: blocks,
    openings: variables.openings.slice(-OPENINGS).map((opening) => clipText(opening, 10)),
    total_posts: totalPosts,
    // The first edition writes one post, whose lines stand in no list.
    concept: blocks[0] ?? [],
    dice: diceOf(character.username) + (first?.postIndex ?? 0),
    post_number: (first?.postIndex ?? 0) + 1,
  };
}

function conceptLines({ concept, postIndex, seeds }: PlannedPost, totalPosts: number): string[] {
  const { name, fromWords, toWords } = seeds.length;
  return labelledLines([
    ['Number', `${postIndex + 1} of ${totalPosts}`],
    ['Topic', clipText(concept.topic, 24)],
    ['Brief', clipText(concept.content_brief, 80)],
    ['Tone', clipText(concept.emotional_tone, 12)],
    ['Type', clipText(concept.post_type, 10)],
    ['Relevance', clipText(concept.relevance_to_character, 24)],
    ['Length', `${name}, ${fromWords}-${toWords} words`],
    ['Opens with', seeds.opening],
    ['Emoji', seeds.hasEmoji ? 'yes' : 'none'],
  ]);
}
