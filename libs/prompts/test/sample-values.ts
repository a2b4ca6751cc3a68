import { createHash } from 'node:crypto';

import { castRows, postSeeds, type SeededDice } from '@generia/casting';

import type { Prompts } from '../src/prompts.js';
import { canonDigest } from '../src/digests/canon-digest.js';
import { visualDigest } from '../src/digests/visual-digest.js';
import type * as variables from '../src/variables.js';
import { ENGLISH_CARD, ENGLISH_CAST, ENGLISH_CONCEPT, ENGLISH_WORLD } from './english-world.js';
import {
  RUSSIAN_CARD,
  RUSSIAN_CAST,
  RUSSIAN_CONCEPT,
  RUSSIAN_CONNECTIONS,
  RUSSIAN_STORIES,
  RUSSIAN_WORLD,
} from './russian-world.js';

const world = { canon_digest: canonDigest(RUSSIAN_WORLD), language: 'Russian' };
const row = { canon_digest: canonDigest(ENGLISH_WORLD), language: 'English' };
const visual = visualDigest(RUSSIAN_WORLD);

/** Dice for samples: every throw is a hash of the parts and its number. */
const dice: SeededDice = (...parts) => {
  let throws = 0;
  return () => {
    throws += 1;
    const hash = createHash('sha256')
      .update(JSON.stringify([...parts, throws]))
      .digest();
    return hash.readUInt32BE(0) / 4_294_967_296;
  };
};
const rowsOf = (language: string, from: number, to: number, culture = '') =>
  castRows({ seed: 7, naming: { language, culture, people: [] }, from, to }, dice).map((drawn, index) => ({
    ...drawn,
    posts: 1 + (index % 9),
  }));
const seedsOf = (postIndex: number) =>
  postSeeds({ seed: 7, characterIndex: 3, postIndex, voice: 'bluntly' }, dice);
const russianRows = rowsOf('Russian', 0, 10);
const [firstRow] = russianRows;
const concepts = [0, 1, 2, 3, 4].map((index) => ({
  concept: { ...RUSSIAN_CONCEPT, topic: `${RUSSIAN_CONCEPT.topic} (${index + 1})` },
  postIndex: index,
  seeds: seedsOf(index),
}));

/** Values of realistic size for every prompt, of a Russian world of ten. */
export const RUSSIAN = {
  worldDescription: { userPrompt: 'Киберпанк мир с высокими технологиями', usersCount: 10, postsCount: 50 },
  characterBatch: { world, rows: russianRows, fashion: '', totalUsers: 10, cast: [], batchNumber: 0 },
  characterDetail: {
    world,
    character: {
      username: 'lift_semyon',
      displayName: 'Семён Гаврилыч Бирюк',
      role: 'старший лифтёр шестой опоры',
      concept:
        'С пяти утра водит вторую кабину шестой опоры и знает, кто к кому ездит. Хочет дослужить до пенсии раньше, чем поставят автомат. Мешает инспекция, которая проверяет журнал рейсов. Уверен, что пассажиры его уважают, хотя они его жалеют.',
      traits: ['упрямый', 'ехидный', 'верный', 'скрытный'],
      interests: ['нарды', 'подшипники', 'герань', 'чужие чемоданы'],
      casting: firstRow && { ...firstRow, pronoun: 'he', age: 68 },
    },
    cast: RUSSIAN_CAST,
    connections: RUSSIAN_CONNECTIONS,
    stories: RUSSIAN_STORIES,
  },
  postBatch: {
    world,
    character: RUSSIAN_CARD,
    cast: RUSSIAN_CAST,
    stories: RUSSIAN_STORIES,
    seeds: [0, 1, 2, 3, 4].map(seedsOf),
    alreadyPlanned: [],
    totalPosts: 5,
  },
  postDetail: {
    world,
    character: RUSSIAN_CARD,
    cast: RUSSIAN_CAST,
    posts: concepts,
    openings: ['Вторая кабина опять стоит,', 'Кто-то оставил чемодан без'],
    totalPosts: 5,
  },
  worldImage: { kind: 'header', name: RUSSIAN_WORLD.name, visualDigest: visual },
  characterAvatar: {
    displayName: RUSSIAN_CARD.display_name,
    appearance: RUSSIAN_CARD.appearance,
    avatarDescription: 'Усталый прищур, губы сжаты, янтарный свет лампы справа, за плечом решётка кабины.',
    avatarStyle: 'зернистая плёночная фотография',
    visualDigest: visual,
  },
  postImage: {
    displayName: RUSSIAN_CARD.display_name,
    appearance: RUSSIAN_CARD.appearance,
    imagePrompt:
      'A battered brown suitcase without a tag stands in the corner of a narrow lift cabin, steam on the metal wall behind it, the author bending over it with a pencil and a log book, dim amber lamp, seen from the doorway.',
    imageStyle: 'phone snapshot',
    mood: 'настороженность',
    location: 'вторая кабина',
    visualDigest: visual,
  },
} as const satisfies Samples;

/** Values at the small end: hardly any cast, a second batch, a planned post, no relationships. */
export const ENGLISH = {
  worldDescription: {
    userPrompt: 'houseboats that hate each other\n\nno magic please',
    usersCount: 1,
    postsCount: 1,
  },
  characterBatch: {
    world: row,
    rows: rowsOf('English', 2, 4, 'own'),
    fashion: 'People are called after the boats that they were born on.',
    totalUsers: 4,
    cast: ENGLISH_CAST,
    batchNumber: 1,
  },
  characterDetail: {
    world: row,
    character: {
      username: 'bilge_pat',
      displayName: 'Pat Quill',
      role: 'pump mender',
      concept: 'Mends pumps.',
      traits: [],
      interests: [],
    },
    cast: [],
    connections: [],
    stories: [],
  },
  postBatch: {
    world: row,
    character: ENGLISH_CARD,
    cast: ENGLISH_CAST,
    stories: [],
    seeds: [seedsOf(2)],
    alreadyPlanned: ['Rope for sale; advert; smug', 'The board came; report; sulky'],
    totalPosts: 3,
  },
  postDetail: {
    world: row,
    character: ENGLISH_CARD,
    cast: [],
    posts: [{ concept: ENGLISH_CONCEPT, postIndex: 0, seeds: seedsOf(0) }],
    openings: [],
    totalPosts: 1,
  },
  worldImage: { kind: 'icon', name: ENGLISH_WORLD.name, visualDigest: visualDigest(ENGLISH_WORLD) },
  characterAvatar: {
    displayName: 'Pat Quill',
    appearance: ENGLISH_CARD.appearance,
    avatarDescription: '',
    avatarStyle: '',
    visualDigest: visualDigest(ENGLISH_WORLD),
  },
  postImage: {
    displayName: 'Pat Quill',
    appearance: ENGLISH_CARD.appearance,
    imagePrompt: 'A dismantled bilge pump on a wet newspaper, torchlight from above',
    imageStyle: null,
    mood: '',
    location: null,
    visualDigest: visualDigest(ENGLISH_WORLD),
  },
} as const satisfies Samples;

interface Samples {
  worldDescription: variables.WorldDescriptionVariables;
  characterBatch: variables.CharacterBatchVariables;
  characterDetail: variables.CharacterDetailVariables;
  postBatch: variables.PostBatchVariables;
  postDetail: variables.PostDetailVariables;
  worldImage: variables.WorldImageVariables;
  characterAvatar: variables.CharacterAvatarVariables;
  postImage: variables.PostImageVariables;
}

/** Every template rendered with one set of samples, system and task as the file parts them. */
export function renderAll(prompts: Prompts, samples: Samples): Record<string, string> {
  const text = ({ system, prompt }: variables.TextPrompt) => `${system}\n=== task ===\n${prompt}\n`;
  return {
    world_description: text(prompts.worldDescription(samples.worldDescription)),
    character_batch: text(prompts.characterBatch(samples.characterBatch)),
    character_detail: text(prompts.characterDetail(samples.characterDetail)),
    post_batch: text(prompts.postBatch(samples.postBatch)),
    post_detail: text(prompts.postDetail(samples.postDetail)),
    world_image: `${prompts.worldImage(samples.worldImage)}\n`,
    character_avatar: `${prompts.characterAvatar(samples.characterAvatar)}\n`,
    post_image: `${prompts.postImage(samples.postImage)}\n`,
  };
}
