import type { WorldDigest } from '../variables.js';
import { clipText } from '../text/clip-text.js';

const LANGUAGE_TOKENS = 10;

/** The world as every text template but the first one knows it. */
export function worldView(world: WorldDigest): { world: string; language: string } {
  const language = clipText(world.language, LANGUAGE_TOKENS);
  return {
    world: world.canon_digest,
    language: language === '' ? 'the language of the world text' : language,
  };
}
