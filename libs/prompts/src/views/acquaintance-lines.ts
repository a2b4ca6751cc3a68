import type { CastMember, CharacterCard } from '@generia/contracts';

import { castAround, castLine } from './cast-lines.js';
import { handleKey } from './handle.js';

const SENTENCE_TOKENS = 22;

/**
 * The people around an author as lines of a `<cast>` tag. For somebody with whom the author has a relationship, the
 * sentence says what that is; for the others it says who they are.
 */
export function acquaintanceLines(
  author: CharacterCard,
  cast: readonly CastMember[],
  options: { readonly limit: number; readonly texts: readonly string[] },
): string[] {
  const relationships = new Map(author.relationships.map((one) => [handleKey(one.username), one]));
  return castAround(author.username, cast, { ...options, close: [...relationships.keys()] }).map((member) => {
    const relationship = relationships.get(handleKey(member.username));
    const sentence =
      relationship === undefined
        ? member.concept_short
        : `${relationship.relationship_type}: ${relationship.description}`;
    return castLine(member, sentence, SENTENCE_TOKENS);
  });
}
