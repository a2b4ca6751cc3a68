import type { CastMember } from '@generia/contracts';

import { inlineText } from '../text/clean-text.js';
import { clipText } from '../text/clip-text.js';
import { handleKey } from './handle.js';

const ROLE_TOKENS = 8;

/**
 * One line of a `<cast>` tag: `@username | Display Name | role | one sentence`. The bar separates, so none stands in a
 * value; the sentence is left out when there is no room for one.
 */
export function castLine(member: CastMember, sentence: string, maxTokens: number): string {
  const columns = [
    `@${handleKey(member.username)}`,
    inlineText(member.display_name),
    clipText(member.role_in_world, ROLE_TOKENS),
  ];
  if (maxTokens > 0) columns.push(clipText(sentence, maxTokens));
  return columns.map((column) => column.replaceAll('|', '/')).join(' | ');
}

/**
 * The people whom a text about `username` may need, the most needed first: those that `texts` name, then those it is
 * `close` to (handles, in order), then the next ones in the cast, so that everybody is somebody's neighbour. At most
 * `limit`, never the character itself.
 */
export function castAround(
  username: string,
  cast: readonly CastMember[],
  options: { readonly close: readonly string[]; readonly texts?: readonly string[]; readonly limit: number },
): CastMember[] {
  const self = handleKey(username);
  const position = cast.findIndex((member) => handleKey(member.username) === self);
  const ring = [...cast.slice(position + 1), ...cast.slice(0, Math.max(position, 0))];
  const spoken = (options.texts ?? []).join('\n').toLowerCase();
  const close = options.close.map(handleKey);
  const rank = (member: CastMember): number => {
    if (names(spoken, member)) return -1;
    const place = close.indexOf(handleKey(member.username));
    return place === -1 ? close.length : place;
  };
  return ring
    .filter((member) => handleKey(member.username) !== self)
    .map((member, index) => ({ member, index, rank: rank(member) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, options.limit)
    .map(({ member }) => member);
}

function names(text: string, member: CastMember): boolean {
  const displayName = inlineText(member.display_name).toLowerCase();
  return (
    text.includes(`@${handleKey(member.username)}`) || (displayName.length > 2 && text.includes(displayName))
  );
}
