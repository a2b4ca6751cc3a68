import { MOODS, OPENINGS, POST_FORMATS, VOICES } from '@generia/casting';

import { fill } from '../frames/fill.js';
import { createDice } from '../random/dice.js';
import { everydayAdjectives } from '../words/adjectives.js';
import { composeThing } from '../words/thing.js';
import { createVocabulary } from '../words/vocabulary.js';
import { genderForms } from './gender-forms.js';
import type { PostLanguage } from './post-language.js';
import { postLanguages } from './post-languages.js';
import { postSlots } from './post-slots.js';

const framesOf = (from: PostLanguage): string[] => [
  ...[from.openings, from.topics, from.briefs, from.says].flatMap((frames) => [...frames.values()].flat()),
  ...from.thread.flat(),
  ...[from.threadTopics, from.fragments, from.details, from.reactions, from.mentions].flat(),
  ...[...from.voices.values()].flatMap((voice) => [voice.description, ...voice.leads, ...voice.closes]),
];

describe.each(['en', 'ru'] as const)('what posts are composed of in %s', (language) => {
  const from = postLanguages[language];
  const vocabulary = createVocabulary({
    seed: 1,
    language,
    worldName: 'X',
    texts: [],
    quote: '',
    phrases: ['p'],
  });
  const dice = createDice(1);
  const subject = {
    it: composeThing(dice.pick(everydayAdjectives), dice.pick(vocabulary.thingNouns), language),
    there: dice.pick(vocabulary.places),
  };
  const slots = { ...postSlots(subject, from, language, dice), who: () => 'vera' };

  it('has something for every kind, opening, mood and voice that can be drawn', () => {
    const opened = [...from.openings].filter(([, frames]) => frames.length >= 3).map(([kind]) => kind);
    expect(opened.sort()).toEqual([...OPENINGS].sort());
    for (const frames of [from.topics, from.briefs, from.says, from.formatLabels])
      expect([...frames.keys()].sort()).toEqual([...POST_FORMATS].sort());
    expect([...from.moodLabels.keys()].sort()).toEqual([...MOODS].sort());
    expect([...from.voices.keys()].sort()).toEqual(VOICES.map((voice) => voice.name).sort());
    for (const { leads, closes, description } of from.voices.values())
      expect([leads.length >= 3, closes.length >= 5, description.length > 60]).toEqual([true, true, true]);
  });

  it('never says one thing twice', () => {
    const frames = framesOf(from);
    expect(frames.length).toBeGreaterThan(450);
    expect(frames.filter((frame, index) => frames.indexOf(frame) !== index)).toEqual([]);
  });

  it.each(['m', 'f'] as const)('leaves no brace, bracket or gap, whoever (%s) writes', (gender) => {
    for (const frame of framesOf(from)) {
      const told = fill(genderForms(frame, gender), slots);
      expect([frame, /[{}[\]|]| {2}|\s[,.]|\.\./.test(told)]).toEqual([frame, false]);
    }
  });

  it('keeps to its alphabet', () => {
    const foreign = language === 'ru' ? /[a-z]/i : /[а-яё]/i;
    const told = framesOf(from).map((frame) => fill(genderForms(frame, 'f'), { ...slots, who: () => '' }));
    expect(told.filter((text) => foreign.test(text))).toEqual([]);
  });

  it('tells voices apart by the words with which their descriptions begin', () => {
    const marks = [...from.voices.values()].map(({ description }) => description.split(/[,:]/)[0]);
    expect(new Set(marks).size).toBe(from.voices.size);
  });
});
