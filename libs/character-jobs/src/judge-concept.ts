import { isStockName } from '@generia/casting';
import { nameKey } from '@generia/job-kit';
import { isInLanguage } from '@generia/quality';

import type { CastConcept } from './match-rows.js';

/** Whether a concept is in the language of the world, under a name of its own. */
export function isFaultless({ row, concept }: CastConcept, language: string): boolean {
  const isWornOut = row.name === null && isStockName(concept.display_name);
  return !isWornOut && isInLanguage(concept.concept, language) !== 'no';
}

/** A character that repeats another one's name or idea, or has no idea at all, is not a new character. */
export function isNew(
  { row, concept }: CastConcept,
  have: readonly CastConcept[],
  takenNames: ReadonlySet<string>,
): boolean {
  const idea = nameKey(concept.concept);
  const name = nameKey(row.name ?? concept.display_name);
  const repeats = (other: CastConcept): boolean =>
    (name !== '' && nameKey(other.row.name ?? other.concept.display_name) === name) ||
    nameKey(other.concept.concept) === idea;
  // Whoever is called as somebody who exists is that person told again, whatever name the row has.
  const isKnown = takenNames.has(name) || takenNames.has(nameKey(concept.display_name));
  return idea !== '' && !isKnown && !have.some(repeats);
}
