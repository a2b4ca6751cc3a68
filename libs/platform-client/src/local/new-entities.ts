import type { Character, Media, Post, World } from '@generia/contracts';

import type { MediaRegistration, NewCharacter, NewPost, WorldRegistration } from '../platform.js';

/** A world of which only the wish is known. */
export function worldOf(world: WorldRegistration, now: Date): World {
  return {
    _id: world.worldId,
    name: '',
    prompt: world.prompt,
    description: '',
    description_short: '',
    generation_status: 'in_progress',
    users_count: world.usersCount,
    posts_count: world.postsCount,
    image_media_id: null,
    icon_media_id: null,
    ...(world.creatorId === undefined ? {} : { creator_id: world.creatorId }),
    created_at: now,
    updated_at: now,
  };
}

/** A character that a model made up, still without a portrait. */
export function characterOf(character: NewCharacter, now: Date): Character {
  return {
    _id: character.characterId,
    world_id: character.worldId,
    is_ai: true,
    username: character.username,
    display_name: character.displayName,
    avatar_media_id: null,
    meta: character.meta,
    created_at: now,
    updated_at: now,
  };
}

export function mediaOf(media: MediaRegistration, now: Date): Media {
  return {
    _id: media.mediaId,
    world_id: media.worldId,
    character_id: media.characterId,
    kind: media.kind,
    filename: media.filename,
    content_type: media.contentType,
    size_bytes: media.sizeBytes,
    object_key: media.objectKey,
    created_at: now,
  };
}

export function postOf(post: NewPost): Post {
  return {
    _id: post.postId,
    world_id: post.worldId,
    character_id: post.characterId,
    username: post.username,
    caption: post.caption,
    media_id: post.mediaId,
    tags: [...post.tags],
    mentions: [...post.mentions],
    mood: post.mood,
    location: post.location,
    created_at: post.createdAt,
  };
}
