import { inline } from '../frames/fill.js';
import type { Slots } from '../frames/slots.js';
import { readListField } from '../prompt/read-list-field.js';
import { firstFree } from '../random/first-free.js';
import { moods, postTypes } from '../words/moods.js';
import type { Writing } from './writing.js';

/** Topics that are tried for one post before a repetition is taken. */
const mostTries = 20;

/** As many post concepts as the brief asks for; together they run from a beginning to an end. */
export function writePostBatch(writing: Writing, itemShift: number): object {
  const { brief, write, frames, words, vocabulary } = writing;
  const { language } = vocabulary;
  const count = Math.max(0, brief.postCount + itemShift);
  const thread = words.thing();
  const known = new Set(brief.planned.map((line) => line.toLowerCase()));
  const own = readListField(brief.character.get('interests'));
  const slots = { it: () => thread.name, itAcc: () => thread.accusative };
  return {
    posts: Array.from({ length: count }, (_unused, index) => concept(writing, index, count, known)),
    narrative_arc: write(frames.post.arcs, slots),
    character_development: write(frames.post.growth),
    recurring_themes: [
      own[0] ?? words.interest()[language],
      inline(words.trait()[language]),
      inline(write(['{motif}'])),
    ],
  };
}

function concept(writing: Writing, index: number, count: number, known: Set<string>): object {
  const { write, frames, words, dice, vocabulary, brief } = writing;
  const from = frames.post;
  const { language } = vocabulary;
  const stage = Math.min(from.facts.length - 1, Math.floor((index * from.facts.length) / Math.max(count, 1)));
  const interests = [
    ...readListField(brief.character.get('interests')),
    ...readListField(brief.character.get('topics')),
  ];
  const [topic, slots] = firstFree(
    () => newTopic(writing),
    ([made]) => known.has(made.toLowerCase()),
    mostTries,
  );
  known.add(topic.toLowerCase());
  const interest =
    interests.length > 0 && dice.chance(0.7) ? dice.pick(interests) : words.interest()[language];
  return {
    topic,
    content_brief: `${write(from.facts[stage] ?? from.purposes, slots)} ${write(from.purposes)}`,
    emotional_tone: dice.pick(moods)[language],
    post_type: dice.pick(postTypes)[language],
    relevance_to_character: write(from.relevance, { interest: () => inline(interest) }),
  };
}

function newTopic({ words, write, frames }: Writing): [string, Slots] {
  const it = words.thing();
  const there = words.place();
  const slots = { it: () => it.name, itAcc: () => it.accusative, there: () => there.in };
  return [write(frames.post.topics, slots), slots];
}
