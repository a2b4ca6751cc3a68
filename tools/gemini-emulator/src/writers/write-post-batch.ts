import { MOODS, POST_FORMATS } from '@generia/casting';

import { fill, inline } from '../frames/fill.js';
import { genderForms } from '../posts/gender-forms.js';
import { postLanguages } from '../posts/post-languages.js';
import { postSlots } from '../posts/post-slots.js';
import { createRotation } from '../posts/rotation.js';
import { storyMark } from '../posts/story-mark.js';
import { readListField } from '../prompt/read-list-field.js';
import { createDice } from '../random/dice.js';
import { firstFree } from '../random/first-free.js';
import { everydayAdjectives } from '../words/adjectives.js';
import { composeThing, type Thing } from '../words/thing.js';
import type { Place } from '../words/place.js';
import { newcomer } from './newcomer.js';
import type { Writing } from './writing.js';

/** Topics that are tried for one post before a repetition is taken. */
const mostTries = 60;
/** With fewer posts nobody has a story to tell. */
const shortestStory = 3;

/** As many post concepts as the brief asks for; every other one goes on with the story of the author. */
export function writePostBatch(writing: Writing, itemShift: number): object {
  const { brief, write, frames, words, vocabulary } = writing;
  const { language } = vocabulary;
  const count = Math.max(0, brief.postCount + itemShift);
  const story = storyOf(writing);
  const known = new Set(brief.planned.map((line) => line.toLowerCase()));
  const own = readListField(brief.character.get('interests'));
  const slots = { it: () => story.it.name, itAcc: () => story.it.accusative };
  return {
    posts: Array.from({ length: count }, (_unused, index) => concept(writing, index, story, known)),
    narrative_arc: write(frames.post.arcs, slots),
    character_development: write(frames.post.growth),
    recurring_themes: [
      own[0] ?? words.interest()[language],
      inline(words.trait()[language]),
      inline(write(['{motif}'])),
    ],
  };
}

interface Subject {
  readonly it: Thing;
  readonly there: Place;
}

/** The thing and the place of the author's story: the same in every batch. */
function storyOf({ brief, seed, vocabulary }: Writing): Subject {
  const dice = createDice('story', seed, vocabulary.worldName, brief.character.get('username') ?? '');
  return {
    it: composeThing(dice.pick(everydayAdjectives), dice.pick(vocabulary.thingNouns), vocabulary.language),
    there: dice.pick(vocabulary.places),
  };
}

function concept(writing: Writing, index: number, story: Subject, known: Set<string>): object {
  const { brief, seed, dice, words, vocabulary } = writing;
  const { language } = vocabulary;
  const from = postLanguages[language];
  const author = newcomer(writing);
  const place = (brief.plannedPosts ?? brief.planned.length) + index;
  const all = Math.max(brief.postsOfAuthor ?? brief.postCount, place + 1);
  const rotation = createRotation(seed, vocabulary.worldName, author.username, place);
  const lot = brief.lots[index];
  const format = lot?.format ?? rotation.pick('format', POST_FORMATS);
  const mood = lot?.mood ?? rotation.pick('mood', MOODS);
  const isStory = all >= shortestStory && place % 2 === 0;
  const stage = Math.min(from.thread.length - 1, Math.floor((place * from.thread.length) / all));
  const [topic, brief_] = firstFree(
    () => {
      const subject = isStory
        ? story
        : {
            it: composeThing(dice.pick(everydayAdjectives), dice.pick(vocabulary.thingNouns), language),
            there: words.place(),
          };
      const slots = postSlots(subject, from, language, dice);
      const tell = (frame: string): string => fill(genderForms(frame, author.gender), slots);
      return isStory
        ? [
            tell(dice.pick(from.threadTopics)),
            tell(rotation.pick(`story ${stage}`, from.thread[stage] ?? [])),
          ]
        : [
            tell(dice.pick(from.topics.get(format) ?? from.threadTopics)),
            tell(dice.pick(from.briefs.get(format) ?? from.thread[stage] ?? [])),
          ];
    },
    ([made = '']) => known.has(made.toLowerCase()),
    mostTries,
  );
  known.add(topic.toLowerCase());
  return {
    topic,
    content_brief: brief_,
    emotional_tone: from.moodLabels.get(mood) ?? mood,
    post_type: from.formatLabels.get(format) ?? format,
    relevance_to_character: isStory ? storyMark(story.it, language) : relevance(writing),
  };
}

function relevance({ brief, write, frames, words, dice, vocabulary }: Writing): string {
  const interests = [
    ...readListField(brief.character.get('interests')),
    ...readListField(brief.character.get('topics')),
  ];
  const interest =
    interests.length > 0 && dice.chance(0.7) ? dice.pick(interests) : words.interest()[vocabulary.language];
  return write(frames.post.relevance, { interest: () => inline(interest) });
}
