import type {
  CastBatch,
  CharacterBatch,
  CharacterConcept,
  CharacterConnection,
  SharedStory,
} from '@generia/contracts';
import { type HandleResolver, nameKey } from '@generia/job-kit';

/**
 * What links the characters of a batch, told in final handles. A link to somebody who does not exist is left out.
 *
 * @param answers the model's answers as they came
 * @param handles concept of an answer -> the handle it got; those that were left out have none
 * @param resolve knows everybody who exists now
 */
export function linkCast(
  answers: readonly CharacterBatch[],
  handles: ReadonlyMap<CharacterConcept, string>,
  resolve: HandleResolver,
): Pick<CastBatch, 'connections' | 'stories'> {
  const parts = answers.map((answer) => {
    const resolveHere = answerResolver(answer.characters, handles, resolve);
    return {
      connections: resolveConnections(answer.character_connections, resolveHere),
      stories: resolveStories(answer.common_stories_and_events, resolveHere),
    };
  });
  return {
    connections: parts.flatMap((part) => part.connections),
    stories: parts.flatMap((part) => part.stories),
  };
}

/**
 * Within one answer its own names come first: every answer counts its characters from c1, and the handles that it uses
 * are those from before they were made final.
 */
function answerResolver(
  concepts: readonly CharacterConcept[],
  handles: ReadonlyMap<CharacterConcept, string>,
  resolve: HandleResolver,
): HandleResolver {
  const meant = new Map<string, string | null>();
  for (const field of ['username', 'id', 'display_name'] as const) {
    for (const concept of concepts) {
      const key = nameKey(concept[field]);
      // A concept that was refused for repeating somebody's name means that person.
      const handle = handles.get(concept) ?? resolve(concept.display_name);
      if (key !== '' && !meant.has(key)) meant.set(key, handle);
    }
  }
  return (name) => {
    const here = meant.get(nameKey(name));
    return here === undefined ? resolve(name) : here;
  };
}

function resolveConnections(
  connections: readonly CharacterConnection[],
  resolve: HandleResolver,
): CharacterConnection[] {
  return connections.flatMap((connection) => {
    const character1_name = resolve(connection.character1_name);
    const character2_name = resolve(connection.character2_name);
    if (!character1_name || !character2_name || character1_name === character2_name) return [];
    return [{ ...connection, character1_name, character2_name }];
  });
}

function resolveStories(stories: readonly SharedStory[], resolve: HandleResolver): SharedStory[] {
  return stories.flatMap((story) => {
    const handles = story.characters_ids.map(resolve).filter((handle) => handle !== null);
    return handles.length === 0 ? [] : [{ ...story, characters_ids: [...new Set(handles)] }];
  });
}
