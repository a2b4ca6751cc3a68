import { randomUUID } from 'node:crypto';

import { mediaIdOf, mediaObjectKey } from '@generia/contracts';

import type { MediaRegistration, NewCharacter, NewPost, WorldRegistration } from '../platform.js';

export function aWorld(changes: Partial<WorldRegistration> = {}): WorldRegistration {
  return {
    worldId: randomUUID(),
    prompt: 'Киберпанк мир с высокими технологиями',
    usersCount: 5,
    postsCount: 20,
    ...changes,
  };
}

export function aCharacter(worldId: string, changes: Partial<NewCharacter> = {}): NewCharacter {
  const characterId = randomUUID();
  const username = `ada_${characterId.slice(0, 8)}`;
  return {
    characterId,
    worldId,
    username,
    displayName: 'Ада',
    meta: {
      username,
      bio: 'Чинит дроны.',
      background_story: 'Выросла в доках.',
      personality: 'спокойная',
      interests: ['дроны'],
      speaking_style: 'кратко',
      appearance: 'высокая, короткие волосы',
      common_topics: ['город'],
      avatar_description: 'портрет в неоне',
      avatar_style: 'фото',
      secret: 'боится высоты',
      daily_routine: 'утром кофе',
      relationships: [],
    },
    ...changes,
  };
}

export function aPicture(
  worldId: string,
  characterId: string | null,
  changes: Partial<MediaRegistration> = {},
): MediaRegistration {
  const mediaId = mediaIdOf(randomUUID());
  const kind = characterId === null ? 'world_header' : 'post_image';
  return {
    mediaId,
    worldId,
    characterId,
    kind,
    filename: `${kind}.png`,
    contentType: 'image/png',
    sizeBytes: 120_000,
    objectKey: mediaObjectKey({ worldId, characterId, mediaId, kind, extension: 'png' }),
    ...changes,
  };
}

export function aPost(character: NewCharacter, changes: Partial<NewPost> = {}): NewPost {
  return {
    postId: randomUUID(),
    worldId: character.worldId,
    characterId: character.characterId,
    username: character.username,
    caption: 'Дождь над доками.',
    mediaId: null,
    tags: ['доки'],
    mentions: [],
    mood: 'тихо',
    location: null,
    createdAt: new Date('2077-03-01T08:00:00Z'),
    ...changes,
  };
}
