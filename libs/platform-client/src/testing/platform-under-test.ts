import type { Character, Media, Post, World } from '@generia/contracts';

import type { Platform } from '../platform.js';

/** A platform, and the means to see what it keeps. */
export interface PlatformUnderTest {
  readonly platform: Platform;
  readonly readWorld: (worldId: string) => Promise<World | null>;
  readonly readCharacter: (characterId: string) => Promise<Character | null>;
  readonly readMedia: (mediaId: string) => Promise<Media | null>;
  /** Every post of a world. */
  readonly readPosts: (worldId: string) => Promise<readonly Post[]>;
  readonly close?: () => Promise<void>;
}
