import type { CharacterTexts, PostText, WorldTexts } from '../src/measures/world-texts.js';

/** A post of ada, with some things changed. */
export function samplePost(text: string, changes: Partial<PostText> = {}): PostText {
  return {
    username: 'ada',
    text,
    mentions: [],
    createdAt: new Date('2026-03-10T15:00:00Z'),
    place: null,
    ...changes,
  };
}

/** A resident, with some things changed. */
export function sampleCharacter(username: string, changes: Partial<CharacterTexts> = {}): CharacterTexts {
  return { username, displayName: `${username} Quay`, texts: [], relations: [], ...changes };
}

/** A small English world. */
export function sampleWorld(changes: Partial<WorldTexts> = {}): WorldTexts {
  return {
    language: 'English',
    about: [],
    characters: [sampleCharacter('ada'), sampleCharacter('bo')],
    posts: [],
    ...changes,
  };
}
