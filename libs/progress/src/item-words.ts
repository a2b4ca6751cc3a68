import type { MissingPart } from '@generia/contracts';

/** What is missing, in English words. */
export function itemWords({
  kind,
  username,
  post_number: number = 0,
  characters = 0,
  posts = 0,
}: MissingPart): string {
  const handle = `@${username ?? 'unknown'}`;
  switch (kind) {
    case 'world':
      return 'the whole world';
    case 'description':
      return 'the description of the world';
    case 'world_pictures':
      return 'the header and the icon of the world';
    case 'world_picture':
      return 'one of the pictures of the world';
    case 'people':
      return plural(characters, 'character') + (posts > 0 ? ` and ${plural(posts, 'post')}` : '');
    case 'character':
      return `the character ${handle} and ${plural(posts, 'post')}`;
    case 'portrait':
      return `the portrait of ${handle}`;
    case 'posts':
      return plural(posts, 'post') + (username === undefined ? '' : ` of ${handle}`);
    case 'post':
      return `post ${number} of ${handle}`;
    case 'post_picture':
      return `the picture of post ${number} of ${handle}`;
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
