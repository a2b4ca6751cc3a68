import { castRows, postSeeds } from '@generia/casting';
import type { CastMember, CharacterCard, PostConcept, SharedStory } from '@generia/contracts';
import { seededDice } from '@generia/resilience';

const SEED = 1;
const LETTERS_PER_TOKEN = 4;
const WORDS = 'the night ferry came late and nobody had asked for the crates of eels that it brought';

/** A text of about so many tokens; what it says does not matter. */
function text(tokens: number): string {
  const letters = tokens * LETTERS_PER_TOKEN;
  return WORDS.repeat(Math.ceil(letters / WORDS.length)).slice(0, letters);
}

/** What models answer with: the sizes of texts, in tokens, as they were measured in worlds of 50 and 150 posts. */
const SIZES = { canon: 300, look: 90, sentence: 18, story: 45, routine: 55, style: 60, brief: 28 } as const;

/** The digests of a described world. */
export const TYPICAL_WORLD = { canon_digest: text(SIZES.canon), language: 'English' } as const;
/** The digest that pictures are drawn by. */
export const TYPICAL_LOOK = text(SIZES.look);

/** So many residents, as the others know them. */
export function typicalCast(count: number): CastMember[] {
  return Array.from({ length: count }, (_, index) => ({
    username: `resident_no${index}`,
    display_name: text(4),
    role_in_world: text(7),
    concept_short: text(SIZES.sentence),
  }));
}

/** Residents `from` to `to` as they are drawn. */
export function typicalRows(from: number, to: number) {
  const naming = { language: 'English', culture: 'mixed', people: [] };
  return castRows({ seed: SEED, naming, from, to }, seededDice).map((row) => ({ ...row, posts: 5 }));
}

/** A profile as it travels with the tasks of posts. */
export function typicalCard(): CharacterCard {
  const [row] = typicalRows(0, 1);
  return {
    username: 'resident_no0',
    display_name: text(4),
    bio: text(25),
    personality: text(45),
    speaking_style: text(SIZES.style),
    appearance: text(50),
    interests: [text(4), text(4), text(4), text(4)],
    common_topics: [text(8), text(8), text(8), text(8)],
    secret: text(25),
    daily_routine: text(SIZES.routine),
    relationships: typicalCast(4)
      .slice(1)
      .map(({ username }) => ({ username, relationship_type: text(3), description: text(SIZES.sentence) })),
    ...(row ? { voice: row.voice } : {}),
  };
}

/** What happened to two of the residents. */
export function typicalStories(): SharedStory[] {
  return [0, 1].map((number) => ({
    characters_ids: ['resident_no0', `resident_no${number + 1}`],
    title: text(10),
    story: text(SIZES.story),
    location: text(4),
    genre: text(2),
  }));
}

/** The idea of a post. */
export const TYPICAL_CONCEPT: PostConcept = {
  topic: text(10),
  content_brief: text(SIZES.brief),
  emotional_tone: text(3),
  post_type: text(3),
  relevance_to_character: text(12),
};

/** What is drawn for the posts `from` to `to` of an author. */
export function typicalSeeds(from: number, to: number) {
  const voice = typicalRows(0, 1)[0]?.voice.name ?? '';
  return Array.from({ length: to - from }, (_, index) =>
    postSeeds({ seed: SEED, characterIndex: 0, postIndex: from + index, voice }, seededDice),
  );
}
