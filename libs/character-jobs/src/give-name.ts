import type { CharacterConcept } from '@generia/contracts';
import { nameKey } from '@generia/job-kit';

/** Shorter parts of a name are prepositions, initials or titles, which may mean somebody else. */
const TELLING_LETTERS = 3;

/**
 * The concept under the name that was drawn for it. A model that invented another name has told its story about that
 * one: it is replaced there, part by part.
 */
export function giveName(concept: CharacterConcept, name: string | null): CharacterConcept {
  if (name === null || nameKey(name) === nameKey(concept.display_name)) {
    return name === null ? concept : { ...concept, display_name: name };
  }
  const rename = renamer(concept.display_name, name);
  return {
    ...concept,
    display_name: name,
    concept: rename(concept.concept),
    concept_short: rename(concept.concept_short),
  };
}

function renamer(from: string, to: string): (text: string) => string {
  const old = partsOf(from);
  const given = partsOf(to);
  const pairs = [
    [from.trim(), to],
    ...old.map((part, place) => [part, given[place === old.length - 1 ? given.length - 1 : place] ?? to]),
  ].filter(([part = '']) => part.length >= TELLING_LETTERS);
  return (text) =>
    pairs.reduce((told, [part = '', replacement = '']) => told.replace(wholeWord(part), replacement), text);
}

function partsOf(name: string): string[] {
  return name.trim().split(/\s+/u);
}

function wholeWord(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{Letter}\\p{Number}])${escaped}(?![\\p{Letter}\\p{Number}])`, 'gu');
}
