import { type Character, CharacterMeta, type Post } from '@generia/contracts';
import type { EntityCollection, Platform } from '@generia/platform-client';

import type { CharacterChangeBody, NewAiCharacterBody, NewAiPostBody } from './bodies.js';
import { answerWith, done, type OperationHandlers, untilTheEnd } from './operation-handler.js';
import { parseContent } from './parse-content.js';

export interface CharacterHandlersOptions {
  readonly platform: Platform;
  readonly characters: Pick<EntityCollection<Character>, 'findOne'>;
  readonly posts: Pick<EntityCollection<Post>, 'findOne'>;
}

/** How characters and their posts arrive. */
export function characterHandlers({
  platform,
  characters,
  posts,
}: CharacterHandlersOptions): OperationHandlers {
  return {
    async createAiCharacter({ params: { world_id: worldId = '' }, body }) {
      const character = body as NewAiCharacterBody;
      const isKnown = (await characters.findOne({ _id: character.character_id })) !== null;
      const { characterId } = await platform.createCharacter(
        {
          characterId: character.character_id,
          worldId,
          username: character.username,
          displayName: character.display_name,
          meta: parseContent('meta', character.meta, CharacterMeta),
        },
        untilTheEnd,
      );
      return answerWith(isKnown ? 200 : 201, { character_id: characterId });
    },

    async updateCharacter({ params: { character_id: characterId = '' }, body }) {
      const { avatar_media_id: mediaId } = body as CharacterChangeBody;
      await platform.updateCharacterAvatar({ characterId, mediaId }, untilTheEnd);
      return done;
    },

    async createAiPost({ params: { world_id: worldId = '' }, body }) {
      const { post_id, character_id, media_id, created_at, ...post } = body as NewAiPostBody;
      const isKnown = (await posts.findOne({ _id: post_id })) !== null;
      const createdAt = new Date(created_at);
      const { postId } = await platform.createPost(
        { ...post, worldId, postId: post_id, characterId: character_id, mediaId: media_id, createdAt },
        untilTheEnd,
      );
      return answerWith(isKnown ? 200 : 201, { post_id: postId, created_at });
    },
  };
}
