import type { CharacterConnection, SharedStory } from '@generia/contracts';

import { clipText } from '../text/clip-text.js';
import { handleKey } from './handle.js';

/** The lines of an `<events>` tag: what happened to this character together with others, newest batch first kept. */
export function eventLines(
  username: string,
  stories: readonly SharedStory[],
  options: { readonly limit: number; readonly maxTokens: number },
): string[] {
  return stories
    .filter((story) => story.characters_ids.some((id) => handleKey(id) === handleKey(username)))
    .slice(0, options.limit)
    .map((story) => {
      const people = story.characters_ids.map((id) => `@${handleKey(id)}`).join(', ');
      return `- ${clipText(story.title, 12)} (${people}): ${clipText(story.story, options.maxTokens)}`;
    });
}

/** The connections of one character, each seen from its side. */
export function linksOf(
  username: string,
  connections: readonly CharacterConnection[],
): { other: string; type: string; description: string }[] {
  const self = handleKey(username);
  return connections.flatMap((connection) => {
    const [first, second] = [handleKey(connection.character1_name), handleKey(connection.character2_name)];
    if (first === second || (first !== self && second !== self)) return [];
    const other = first === self ? second : first;
    return [{ other, type: connection.connection_type, description: connection.description }];
  });
}
