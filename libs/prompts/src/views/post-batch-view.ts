import { clipList, clipText } from '../text/clip-text.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { PostBatchVariables } from '../variables.js';
import { handleKey } from './handle.js';
import { labelledLines } from './labelled-lines.js';
import { acquaintanceLines } from './acquaintance-lines.js';
import { rollsFrom } from './first-edition.js';
import { plannedLines } from './planned-lines.js';
import { eventLines } from './story-lines.js';
import { worldView } from './world-view.js';

const CAST_LIMIT = 6;

/** What `post_batch.liquid` is filled with. */
export function postBatchView(variables: PostBatchVariables): TemplateVariables {
  const { character, alreadyPlanned, seeds } = variables;
  return {
    ...worldView(variables.world),
    character: labelledLines([
      ['Username', handleKey(character.username)],
      ['Name', clipText(character.display_name, 20)],
      ['Bio', clipText(character.bio, 45)],
      ['Personality', clipText(character.personality, 50)],
      ['Voice', clipText(character.speaking_style, 30)],
      ['Topics', clipList(character.common_topics, 36)],
      ['Interests', clipList(character.interests, 30)],
      ['Routine', clipText(character.daily_routine, 50)],
      ['Secret', clipText(character.secret, 35)],
    ]),
    cast: acquaintanceLines(character, variables.cast, { limit: CAST_LIMIT, texts: [] }),
    events: eventLines(character.username, variables.stories, { limit: 2, maxTokens: 75 }),
    planned: plannedLines(alreadyPlanned),
    planned_count: alreadyPlanned.length,
    slots: seeds.map(({ format, mood }, index) => `${index + 1}. ${format}; ${mood}`),
    count: seeds.length,
    rolls: rollsFrom(seeds.length, character.username, alreadyPlanned.length),
    total_posts: variables.totalPosts,
  };
}
