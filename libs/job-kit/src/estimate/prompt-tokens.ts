import {
  CharacterBatch,
  CharacterDetail,
  PostBatch,
  PostDetail,
  PostDrafts,
  WorldDescription,
} from '@generia/contracts';
import { toResponseSchema } from '@generia/gemini-client';
import { estimateTokens, type Prompts } from '@generia/prompts';
import type { z } from 'zod';

import {
  TYPICAL_CONCEPT,
  TYPICAL_LOOK,
  TYPICAL_WORLD,
  typicalCard,
  typicalCast,
  typicalRows,
  typicalSeeds,
  typicalStories,
} from './typical-world.js';

/** What each kind of call sends, in tokens: the rendered templates with values of typical size, and the schemas. */
export interface PromptTokens {
  readonly worldDescription: (idea: string, users: number, posts: number) => number;
  readonly characterBatch: (from: number, to: number, users: number) => number;
  readonly characterDetail: (users: number) => number;
  readonly postBatch: (posts: number, planned: number, users: number) => number;
  /** Several posts, or one. */
  readonly posts: (posts: number, users: number) => number;
  readonly worldImage: number;
  readonly avatar: number;
  readonly postImage: number;
}

/** Measures the templates. */
export function measurePrompts(prompts: Prompts): PromptTokens {
  const world = TYPICAL_WORLD;
  const character = typicalCard();
  const text = ({ system, prompt }: { system: string; prompt: string }, schema: z.ZodType): number =>
    estimateTokens(system) +
    estimateTokens(prompt) +
    estimateTokens(JSON.stringify(toResponseSchema(schema)));
  const look = { visualDigest: TYPICAL_LOOK };
  return {
    worldDescription: (userPrompt, usersCount, postsCount) =>
      text(prompts.worldDescription({ userPrompt, usersCount, postsCount }), WorldDescription),
    characterBatch: (from, to, totalUsers) =>
      text(
        prompts.characterBatch({
          ...{ world, totalUsers, fashion: '', batchNumber: 0 },
          rows: typicalRows(from, to),
          cast: typicalCast(from),
        }),
        CharacterBatch,
      ),
    characterDetail: (users) => {
      const [casting] = typicalRows(0, 1);
      const { username, display_name: displayName, personality: concept, interests } = character;
      return text(
        prompts.characterDetail({
          world,
          character: {
            username,
            displayName,
            concept,
            role: concept.slice(0, 28),
            traits: interests.slice(1),
            interests,
            casting,
          },
          cast: typicalCast(users),
          connections: typicalCast(Math.min(users, 3))
            .slice(1)
            .map((member) => ({
              ...{ character1_name: username, character2_name: member.username },
              ...{ connection_type: member.display_name, description: member.concept_short },
            })),
          stories: typicalStories(),
        }),
        CharacterDetail,
      );
    },
    postBatch: remembered((posts: number, planned: number, users: number) =>
      text(
        prompts.postBatch({
          ...{
            world,
            character,
            cast: typicalCast(users),
            stories: typicalStories(),
            totalPosts: planned + posts,
          },
          seeds: typicalSeeds(planned, planned + posts),
          alreadyPlanned: Array.from({ length: planned }, () => TYPICAL_CONCEPT.topic),
        }),
        PostBatch,
      ),
    ),
    posts: remembered((posts: number, users: number) =>
      text(
        prompts.postDetail({
          ...{ world, character, cast: typicalCast(users), openings: [], totalPosts: posts },
          posts: typicalSeeds(0, posts).map((seeds, postIndex) => ({
            concept: TYPICAL_CONCEPT,
            postIndex,
            seeds,
          })),
        }),
        posts > 1 ? PostDrafts : PostDetail,
      ),
    ),
    worldImage: estimateTokens(prompts.worldImage({ kind: 'header', name: character.display_name, ...look })),
    avatar: estimateTokens(
      prompts.characterAvatar({
        displayName: character.display_name,
        appearance: character.appearance,
        avatarDescription: character.appearance,
        avatarStyle: TYPICAL_CONCEPT.post_type,
        ...look,
      }),
    ),
    postImage: estimateTokens(
      prompts.postImage({
        displayName: character.display_name,
        appearance: character.appearance,
        imagePrompt: character.personality,
        imageStyle: TYPICAL_CONCEPT.topic,
        mood: TYPICAL_CONCEPT.emotional_tone,
        location: TYPICAL_CONCEPT.post_type,
        ...look,
      }),
    ),
  };
}

/** A large world asks for the same sizes hundreds of times. */
function remembered<A extends readonly number[]>(measure: (...sizes: A) => number): (...sizes: A) => number {
  const known = new Map<string, number>();
  return (...sizes) => {
    const key = sizes.join(' ');
    const tokens = known.get(key) ?? measure(...sizes);
    known.set(key, tokens);
    return tokens;
  };
}
