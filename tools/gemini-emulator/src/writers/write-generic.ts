import { inline } from '../frames/fill.js';
import { moods } from '../words/moods.js';
import { drawName } from '../words/names/draw-name.js';
import { createUsernames } from './usernames.js';
import type { Writing } from './writing.js';

type Filler = (writing: Writing) => string;

/** Which text goes with which property name, first match first. */
const fillers: readonly (readonly [RegExp, Filler])[] = [
  [
    /user_?name|handle/i,
    ({ dice, brief }) => {
      const { first, family } = drawName('en', dice);
      return createUsernames(brief.planned.join(' '), dice)([first.en, family.en]);
    },
  ],
  [/title|topic|headline|subject/i, (writing) => topic(writing)],
  [
    /name|author|person/i,
    ({ dice, brief: { language } }) => {
      const name = drawName(language, dice);
      return `${name.first[language]} ${name.family[language]}`;
    },
  ],
  [
    /description|text|content|story|summary|bio|brief|reason|answer|message/i,
    (writing) => paragraph(writing),
  ],
  [/mood|tone|emotion|feeling/i, ({ dice, brief }) => dice.pick(moods)[brief.language]],
  [/place|location|city|where/i, ({ words }) => words.place().name],
  [/trait|personality|character/i, ({ words, brief }) => words.trait()[brief.language]],
  [/activit|hobb|doing|skill/i, ({ words, brief }) => words.doing()[brief.language]],
  [/thing|object|item/i, ({ words }) => words.thing().name],
  [/^(?:id|key|code)$/i, ({ dice }) => `x${dice.int(1_000_000)}`],
  [/language/i, ({ brief }) => (brief.language === 'ru' ? 'Russian' : 'English')],
];

/** A readable text for a property of any name. */
export function writeForName(writing: Writing, name: string): string {
  const filler = fillers.find(([pattern]) => pattern.test(name))?.[1];
  return filler === undefined ? inline(writing.words.interest()[writing.brief.language]) : filler(writing);
}

/** A few sentences about the prompt's own words. */
export function paragraph(writing: Writing): string {
  const { write, frames, words } = writing;
  const there = words.place();
  return `${write(frames.post.body, { there: () => there.in })} ${write(frames.post.thought)}`;
}

function topic(writing: Writing): string {
  const { write, frames, words } = writing;
  const it = words.thing();
  const there = words.place();
  return write(frames.post.topics, { it: () => it.name, itAcc: () => it.accusative, there: () => there.in });
}
