import type { Language } from '../prompt/language.js';
import type { Thing } from '../words/thing.js';

const MARKS: Readonly<Record<Language, string>> = { en: 'part of the story of', ru: 'часть истории про' };

/** Says that a post goes on with the story of its author. */
export function storyMark(it: Thing, language: Language): string {
  return `${MARKS[language]} ${it.accusative}`;
}

/** Whether a concept says so. */
export function isOfStory(relevance: string): boolean {
  return Object.values(MARKS).some((mark) => relevance.toLowerCase().startsWith(mark));
}
