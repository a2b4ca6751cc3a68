import { postSeeds, VOICES } from '@generia/casting';

import { generateText } from '../src/generate/generate-text.js';
import { createDice } from '../src/random/dice.js';
import { findModel } from '../src/models/model-table.js';
import { readGenerateRequest } from '../src/request/read-generate-request.js';
import { checkAgainstSchema } from '../src/schema/check-against-schema.js';
import { readSchema } from '../src/schema/read-schema.js';
import {
  characterBatchSchema,
  characterDetailSchema,
  postBatchSchema,
  postDraftsSchema,
  worldSchema,
} from './answer-schemas.js';

export interface World {
  name: string;
  theme: string;
  description_short: string;
  description: string;
  user_preferences: { language: string; other_preferences: string[] };
  typical_stories: string[];
}
export interface Concept {
  id: string;
  personality_traits: string[];
  username: string;
  display_name: string;
  concept: string;
  concept_short: string;
  role_in_world: string;
  posts_count: number;
  interests: string[];
}
export interface CharacterBatch {
  characters: Concept[];
  character_connections: { character1_name: string; character2_name: string }[];
  common_stories_and_events: { characters_ids: string[] }[];
}
export interface Detail {
  username: string;
  bio: string;
  speaking_style: string;
  avatar_description: string;
  relationships: { username: string }[];
}
export interface PostBatch {
  posts: {
    topic: string;
    content_brief: string;
    emotional_tone: string;
    post_type: string;
    relevance_to_character: string;
  }[];
}
export interface Post {
  content: string;
  image_prompt: string | null;
  image_style: string | null;
  shows_author: boolean | null;
  hashtags: string[];
  mentions: string[];
}
export interface ToldWorld {
  world: World;
  batches: CharacterBatch[];
  concepts: Concept[];
  details: Detail[];
  topics: string[];
  posts: Post[];
  /** Every answer as it was sent. */
  answers: string[];
}

/** Asks as the pipeline's templates do; throws when an answer does not validate against its schema. */
export function ask<T>(schema: object, system: string, prompt: string, seed = 1): { value: T; text: string } {
  const read = readGenerateRequest({
    systemInstruction: { parts: [{ text: system }] },
    contents: [{ role: 'user', parts: [{ text: prompt }] }],
    generationConfig: { responseMimeType: 'application/json', responseSchema: schema },
  });
  const model = findModel('gemini-3.5-flash-lite');
  if (!read.ok || model === undefined) throw new Error('The test asks for something impossible.');
  const made = generateText(read.request, model, { seed });
  if (!made.ok) throw new Error(made.error.message);
  const value = JSON.parse(made.text) as T;
  const faults = checkAgainstSchema(readSchema(schema), value);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return { value, text: made.text };
}

/** Tells a whole world, batch by batch, as the task engine would have it told. */
export function tellWorld(idea: string, users: number, posts: number, seed = 1): ToldWorld {
  const told = ask<World>(worldSchema, 'Rules.', ideaPrompt(idea), seed);
  const world = told.value;
  const answers = [told.text];
  const system = [
    'Rules.',
    '<world>',
    `Name: ${world.name}`,
    `Theme: ${world.theme}`,
    `Summary: ${world.description_short}`,
    '</world>',
    `Write every text in ${world.user_preferences.language}.`,
  ].join('\n');
  const batches: CharacterBatch[] = [];
  const concepts: Concept[] = [];
  for (let left = users, postsLeft = posts; left > 0;) {
    const count = Math.min(10, left);
    const share = left === count ? postsLeft : Math.round((posts * count) / users);
    const planned = concepts
      .map((one) => `- @${one.username} ${one.display_name}: ${one.concept_short}`)
      .join('\n');
    const batch = ask<CharacterBatch>(
      characterBatchSchema,
      system,
      `<planned>\n${planned}\n</planned>\nReturn exactly ${count} characters.\nTogether they write exactly ${share} posts.`,
      seed,
    );
    answers.push(batch.text);
    batches.push(batch.value);
    concepts.push(...batch.value.characters);
    left -= count;
    postsLeft -= share;
  }
  const cast = concepts
    .map((one) => `@${one.username} | ${one.display_name} | ${one.role_in_world} | ${one.concept_short}`)
    .join('\n');
  const details: Detail[] = [];
  const topics: string[] = [];
  const published: Post[] = [];
  for (const concept of concepts) {
    const who = characterBlock(concept);
    const detail = ask<Detail>(characterDetailSchema, system, `${who}\n<cast>\n${cast}\n</cast>`, seed);
    answers.push(detail.text);
    details.push(detail.value);
    const voiced = characterBlock(concept, detail.value.speaking_style);
    const mine: string[] = [];
    for (let left = concept.posts_count; left > 0; left -= 10) {
      const planned = mine.map((topic) => `- ${topic}`).join('\n');
      const count = Math.min(10, left);
      const batch = ask<PostBatch>(
        postBatchSchema,
        system,
        `${voiced}\n<planned>\n${planned}\n</planned>\nThis person writes ${concept.posts_count} posts in all; ${mine.length} are planned already.\nReturn exactly ${count} posts.`,
        seed,
      );
      answers.push(batch.text);
      const first = mine.length;
      const blocks = batch.value.posts.map((post, index) =>
        conceptBlock(post, first + index, details.length),
      );
      mine.push(...batch.value.posts.map((post) => post.topic));
      topics.push(...batch.value.posts.map((post) => post.topic));
      const prompt = `${voiced}\n<cast>\n${cast}\n</cast>\n${blocks.join('\n')}\nReturn exactly ${count} posts.`;
      const made = ask<{ posts: Post[] }>(postDraftsSchema, system, prompt, seed);
      answers.push(made.text);
      published.push(...made.value.posts);
    }
  }
  return { world, batches, concepts, details, topics, posts: published, answers };
}

export function ideaPrompt(idea: string): string {
  return `Describe a world.\n<idea>\n${idea}\n</idea>\nWrite every text in the language of the idea.`;
}

function characterBlock(concept: Concept, voice?: string): string {
  return [
    '<character>',
    `Username: ${concept.username}`,
    `Name: ${concept.display_name}`,
    `Role: ${concept.role_in_world}`,
    `Concept: ${concept.concept}`,
    ...(voice === undefined ? [] : [`Voice: ${voice}`]),
    `Interests: ${concept.interests.join(', ')}`,
    '</character>',
  ].join('\n');
}

/** A concept as it stands in a prompt, with the seeds that are drawn for its place. */
function conceptBlock(post: PostBatch['posts'][number], index: number, author: number): string {
  const place = {
    seed: 1,
    characterIndex: author,
    postIndex: index,
    voice: VOICES[author % VOICES.length]?.name ?? '',
  };
  const { length, opening } = postSeeds(place, (...parts) => {
    const dice = createDice(...parts);
    return () => dice.next();
  });
  return [
    '<concept>',
    `Number: ${index + 1} of many`,
    `Topic: ${post.topic}`,
    `Brief: ${post.content_brief}`,
    `Tone: ${post.emotional_tone}`,
    `Type: ${post.post_type}`,
    `Relevance: ${post.relevance_to_character}`,
    `Length: ${length.name}, ${length.fromWords}-${length.toWords} words`,
    `Opens with: ${opening}`,
    'Emoji: none',
    '</concept>',
  ].join('\n');
}
