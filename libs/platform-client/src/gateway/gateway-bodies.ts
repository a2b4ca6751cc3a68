import { MEDIA_TYPES } from '@generia/contracts';

import type {
  MediaRegistration,
  NewCharacter,
  NewPost,
  WorldProfile,
  WorldRegistration,
} from '../platform.js';

/** What goes to the gateway, in the names of docs/platform-api.openapi.yaml. */
export const worldBody = ({ prompt, usersCount, postsCount }: WorldRegistration) => ({
  prompt,
  users_count: usersCount,
  posts_count: postsCount,
});

export const worldParamsBody = ({ name, description, descriptionShort }: WorldProfile) => ({
  name,
  params: JSON.stringify({ description, description_short: descriptionShort }),
});

export const characterBody = (character: NewCharacter) => ({
  character_id: character.characterId,
  username: character.username,
  display_name: character.displayName,
  meta: JSON.stringify(character.meta),
});

export const postBody = (post: NewPost) => ({
  post_id: post.postId,
  character_id: post.characterId,
  username: post.username,
  caption: post.caption,
  media_id: post.mediaId,
  tags: post.tags,
  mentions: post.mentions,
  mood: post.mood,
  location: post.location,
  created_at: post.createdAt.toISOString(),
});

/** The media service wants an empty text, not null, where there is no character. */
export const uploadBody = (media: MediaRegistration) => ({
  media_id: media.mediaId,
  filename: media.filename,
  content_type: media.contentType,
  size: media.sizeBytes,
  world_id: media.worldId,
  character_id: media.characterId ?? '',
  media_type: MEDIA_TYPES[media.kind],
});
