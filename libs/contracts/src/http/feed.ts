import { z } from 'zod';

import { MAX_HASHTAG_CHARACTERS } from '../answers/post-detail.js';
import { CharacterMeta } from '../entities/entities.js';
import { NextCursor, PageQuery, PathId } from './ids.js';
import { plainText } from './prompt-text.js';

/** A character: Generia's fields (`meta` is a JSON text there), then ours. */
export const CharacterResponse = z
  .object({
    id: z.string(),
    world_id: z.string(),
    is_ai: z.boolean(),
    display_name: z.string(),
    avatar_media_id: z.string().nullable(),
    /** A path on this server; null until the portrait is there. */
    avatar_url: z.string().nullable(),
    meta: z.string(),
    created_at: z.string(),
    username: z.string(),
    /** What `meta` says. */
    profile: CharacterMeta.meta({ id: 'Profile' }),
  })
  .meta({ id: 'Character' });
export type CharacterResponse = z.infer<typeof CharacterResponse>;

export const CharacterList = z
  .object({ characters: z.array(CharacterResponse), next_cursor: NextCursor })
  .meta({ id: 'CharacterList' });
export type CharacterList = z.infer<typeof CharacterList>;

export const PostResponse = z
  .object({
    id: z.string(),
    world_id: z.string(),
    character_id: z.string(),
    username: z.string(),
    display_name: z.string(),
    avatar_url: z.string().nullable(),
    /** Plain text; never markup. */
    caption: z.string(),
    media_id: z.string().nullable(),
    image_url: z.string().nullable(),
    /** Without `#`. */
    tags: z.array(z.string()),
    mentions: z.array(z.string()),
    mood: z.string(),
    location: z.string().nullable(),
    /** The time inside the world. */
    created_at: z.string(),
  })
  .meta({ id: 'Post' });
export type PostResponse = z.infer<typeof PostResponse>;

export const ListPostsQuery = PageQuery.extend({
  character_id: PathId.optional(),
  tag: plainText(MAX_HASHTAG_CHARACTERS).min(1).optional().meta({ description: 'A hashtag without `#`.' }),
});
export type ListPostsQuery = z.infer<typeof ListPostsQuery>;

/** Newest first. */
export const PostList = z
  .object({ posts: z.array(PostResponse), next_cursor: NextCursor })
  .meta({ id: 'PostList' });
export type PostList = z.infer<typeof PostList>;

/** Pictures no wider than: thumb 160, small 320, medium 640, large 1280 pixels; original: as it was drawn. */
export const MEDIA_VARIANTS = { thumb: 160, small: 320, medium: 640, large: 1_280 } as const;
export const MediaQuery = z.object({
  variant: z.enum(['original', 'thumb', 'small', 'medium', 'large']).default('original'),
});
export type MediaQuery = z.infer<typeof MediaQuery>;
