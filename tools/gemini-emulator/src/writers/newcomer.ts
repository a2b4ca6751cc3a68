import { pronounOfName } from '@generia/casting';

import { drawName } from '../words/names/draw-name.js';
import { capitalise } from '../words/russian-grammar.js';
import { createUsernames } from './usernames.js';
import type { Writing } from './writing.js';

export interface Newcomer {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  /** As the brief says, or the name; null when neither tells. */
  readonly gender: 'm' | 'f' | null;
}

/** The character of the brief; what the brief does not say is made up. */
export function newcomer({ brief, dice, vocabulary, words }: Writing): Newcomer {
  const { language } = vocabulary;
  const name = drawName(language, dice);
  const job = dice.pick(vocabulary.jobs);
  const madeUpRole = `${language === 'ru' ? job.ru[name.gender] : job.en} ${words.place().in}`;
  const displayName =
    field(brief.character.get('name')) ?? `${name.first[language]} ${name.family[language]}`;
  return {
    username:
      field(brief.character.get('username'))?.replace(/^@/, '') ??
      createUsernames('', dice)([name.first.en, name.family.en]),
    displayName,
    gender: genderOf(brief.character.get('age') ?? '', displayName),
    role: capitalise(field(brief.character.get('role')) ?? madeUpRole).replace(/[.\s]+$/, ''),
  };
}

function genderOf(age: string, displayName: string): 'm' | 'f' | null {
  const pronoun = /^(she|he)\b/.exec(age)?.[1] ?? pronounOfName(displayName);
  return pronoun === null ? null : pronoun === 'she' ? 'f' : 'm';
}

function field(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}
