import { drawName } from '../words/names/draw-name.js';
import { capitalise } from '../words/russian-grammar.js';
import { createUsernames } from './usernames.js';
import type { Writing } from './writing.js';

export interface Newcomer {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
}

/** The character of the brief; what the brief does not say is made up. */
export function newcomer({ brief, dice, vocabulary, words }: Writing): Newcomer {
  const { language } = vocabulary;
  const name = drawName(language, dice);
  const job = dice.pick(vocabulary.jobs);
  const madeUpRole = `${language === 'ru' ? job.ru[name.gender] : job.en} ${words.place().in}`;
  return {
    username: field(brief.character.get('username'))?.replace(/^@/, '') ?? createUsernames('', dice)(name),
    displayName: field(brief.character.get('name')) ?? `${name.first[language]} ${name.family[language]}`,
    role: capitalise(field(brief.character.get('role')) ?? madeUpRole).replace(/[.\s]+$/, ''),
  };
}

function field(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}
