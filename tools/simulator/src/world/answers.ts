import type { WireCall } from '@generia/gemini-client';
import {
  sampleConcept,
  sampleDescription,
  sampleDetail,
  samplePost,
  samplePostConcept,
} from '@generia/job-kit/testing';
import type { Dice } from '@generia/resilience';

const WORDS = (
  'the of and is in to was with for on at by from ferry gravel lantern quay winter kettle rope tower bell harbour ' +
  'letter garden market bridge window stone river street hat clock boat candle road salt copper music ladder mirror ' +
  'chalk orchard signal mill captain baker widow neighbour ticket timetable coat glove morning evening fog dust'
).split(' ');

/** What a model might write: plausible, and another text each time, as with the real one. */
export function textAnswer({ body }: WireCall, dice: Dice): unknown {
  const schema = body.generationConfig.responseSchema ?? body.generationConfig.responseJsonSchema;
  const properties = (schema as { properties?: object } | undefined)?.properties ?? {};
  const asks = (field: string): boolean => Object.hasOwn(properties, field);
  const prompt = body.contents.flatMap(({ parts }) => parts).find((part) => 'text' in part);
  const text = prompt && 'text' in prompt ? prompt.text : '';
  const count = Number(/Return exactly (\d+) /.exec(text)?.[1] ?? 1);
  const list = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const words = (many: number): string =>
    Array.from({ length: many }, () => WORDS[Math.floor(dice() * WORDS.length)]).join(' ');
  const number = (): number => Math.floor(dice() * 1e9);
  const post = () => samplePost({ content: `${words(14)}.`, image_prompt: dice() < 0.7 ? words(6) : null });

  if (asks('technology_level'))
    return sampleDescription({ name: `World ${number()}`, description: words(20) });
  if (asks('characters'))
    return {
      characters: list((index) => sampleConcept(number(), { id: `c${index + 1}`, concept: `${words(12)}.` })),
      character_connections: [],
      common_stories_and_events: [],
    };
  if (asks('avatar_description')) return sampleDetail({ bio: `${words(8)}.` });
  if (asks('narrative_arc'))
    return {
      posts: list(() => samplePostConcept(number(), { content_brief: `${words(9)}.` })),
      narrative_arc: words(6),
      character_development: words(6),
      recurring_themes: [words(1)],
    };
  // Numbers that belong to no concept: the drafts are matched by their place.
  if (asks('posts')) return { posts: list((index) => ({ number: 1_000 + index, ...post() })) };
  return post();
}
