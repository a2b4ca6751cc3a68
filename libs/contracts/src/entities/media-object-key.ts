import type { MediaKind } from './entities.js';

/** A media id as Generia's media service writes it: 32 hex digits. */
export function mediaIdOf(uuid: string): string {
  return uuid.replaceAll('-', '');
}

/**
 * Where a picture lies in the bucket; equal to the keys of Generia's media service: world pictures under `world_data`,
 * a character's under `avatars` or `posts`.
 */
export function mediaObjectKey(media: {
  readonly worldId: string;
  readonly characterId: string | null;
  readonly mediaId: string;
  readonly kind: MediaKind;
  readonly extension: 'png' | 'jpg';
}): string {
  const file = `${media.mediaId}.${media.extension}`;
  switch (media.kind) {
    case 'world_header':
    case 'world_icon':
      return `${media.worldId}/world_data/${file}`;
    case 'character_avatar':
      return `${media.worldId}/${media.characterId ?? 'unknown'}/avatars/${file}`;
    case 'post_image':
      return `${media.worldId}/${media.characterId ?? 'unknown'}/posts/${file}`;
  }
}
