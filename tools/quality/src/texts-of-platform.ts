import type { Character, Post, TaskDocument } from '@generia/contracts';
import type { CharacterTexts, PostText } from '@generia/quality';

/** The people of a world as the platform shows them. */
export function charactersOfPlatform(characters: readonly Character[]): CharacterTexts[] {
  return characters.map(({ username, display_name, meta }) => ({
    username,
    displayName: display_name,
    texts: [
      meta.bio,
      meta.background_story,
      meta.personality,
      meta.speaking_style,
      meta.daily_routine,
      meta.secret,
    ],
    relations: meta.relationships.map((relationship) => relationship.username),
    voice: meta.voice,
  }));
}

/** The posts of a world as the platform shows them; their places in the arcs are known to the tasks that made them. */
export function postsOfPlatform(posts: readonly Post[], tasks: readonly TaskDocument[]): PostText[] {
  const places = new Map<unknown, number>();
  for (const { type, result, parameters } of tasks) {
    const isPost = type === 'generate_post' || type === 'generate_post_image';
    if (isPost && typeof parameters.post_index === 'number')
      places.set(result?.post_id, parameters.post_index);
  }
  return posts.map((post) => ({
    username: post.username,
    text: post.caption,
    mentions: post.mentions,
    createdAt: post.created_at,
    place: places.get(post._id) ?? null,
  }));
}
