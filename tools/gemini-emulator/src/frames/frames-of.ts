import type { Language } from '../prompt/language.js';
import { englishCharacterFrames } from './en/character-frames.js';
import { englishPostFrames } from './en/post-frames.js';
import { englishWorldFrames } from './en/world-frames.js';
import type { CharacterFrames, PostFrames, WorldFrames } from './frames.js';
import { russianCharacterFrames } from './ru/character-frames.js';
import { russianPostFrames } from './ru/post-frames.js';
import { russianWorldFrames } from './ru/world-frames.js';

export interface FrameSet {
  readonly world: WorldFrames;
  readonly character: CharacterFrames;
  readonly post: PostFrames;
}

const frameSets: Readonly<Record<Language, FrameSet>> = {
  en: {
    world: englishWorldFrames,
    character: englishCharacterFrames,
    post: englishPostFrames,
  },
  ru: {
    world: russianWorldFrames,
    character: russianCharacterFrames,
    post: russianPostFrames,
  },
};

export function framesOf(language: Language): FrameSet {
  return frameSets[language];
}
