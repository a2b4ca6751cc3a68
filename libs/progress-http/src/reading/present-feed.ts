import type { Character, Post } from '@generia/contracts';
import type { CharacterResponse, PostResponse } from '@generia/contracts/http';

import { mediaUrl } from './present-world.js';

/** A character as readers see it. */
export function presentCharacter(character: Character): CharacterResponse {
  return {
    id: character._id,
    world_id: character.world_id,
    is_ai: character.is_ai,
    display_name: character.display_name,
    avatar_media_id: character.avatar_media_id,
    avatar_url: mediaUrl(character.avatar_media_id),
    meta: JSON.stringify(character.meta),
    created_at: character.created_at.toISOString(),
    username: character.username,
    profile: character.meta,
  };
}

/** A post as readers see it; its author may be unknown. */
export function presentPost(post: Post, author: Character | undefined): PostResponse {
  return {
    id: post._id,
    world_id: post.world_id,
    character_id: post.character_id,
    username: post.username,
    display_name: author?.display_name ?? post.username,
    avatar_url: mediaUrl(author?.avatar_media_id ?? null),
    caption: post.caption,
    media_id: post.media_id,
    image_url: mediaUrl(post.media_id),
    tags: post.tags,
    mentions: post.mentions,
    mood: post.mood,
    location: post.location,
    created_at: post.created_at.toISOString(),
  };
}
