import type { Gap } from '@generia/contracts';

import { type Language, translate, translateCount } from '../../../i18n/translate.js';

/** What is missing, in the language of the page; null when only the server's own words are known. */
export function gapWords({ missing }: Pick<Gap, 'missing'>, language: Language): string | null {
  if (missing === undefined) return null;
  const { kind, username, post_number: number = 0, characters = 0 } = missing;
  const who = `@${username ?? ''}`;
  const posts = translateCount(language, 'worlds.posts', missing.posts ?? 0);
  switch (kind) {
    case 'world':
    case 'description':
    case 'world_pictures':
    case 'world_picture':
      return translate(language, `gap.${kind}`);
    case 'people': {
      const people = translateCount(language, 'worlds.people', characters);
      return missing.posts === 0 ? people : translate(language, 'gap.people', { people, posts });
    }
    case 'character':
      return translate(language, 'gap.character', { who, posts });
    case 'portrait':
      return translate(language, 'gap.portrait', { who });
    case 'posts':
      return username === undefined ? posts : translate(language, 'gap.posts', { who, posts });
    case 'post':
    case 'post_picture':
      return translate(language, `gap.${kind}`, { number, who });
    default:
      // A newer server knows kinds that this page does not.
      return null;
  }
}
