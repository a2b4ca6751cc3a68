import type { CastRow } from '@generia/casting';
import type { CharacterConcept } from '@generia/contracts';
import { nameKey } from '@generia/job-kit';

/** A concept of an answer, as it was written, with the row that it was written for. */
export interface CastConcept {
  readonly row: CastRow;
  readonly concept: CharacterConcept;
}

/**
 * Finds the row of each concept: by its id, else by its name; the others take the rows that are left, in order. Concepts
 * beyond the rows are left out.
 *
 * @param rows those that still need a concept, in the order in which they were asked for
 */
export function matchRows(concepts: readonly CharacterConcept[], rows: readonly CastRow[]): CastConcept[] {
  const open = new Set(rows);
  const found = new Map<CharacterConcept, CastRow>();
  const claim = (concept: CharacterConcept, isMeant: (row: CastRow) => boolean): void => {
    if (found.has(concept)) return;
    const row = [...open].find(isMeant);
    if (!row) return;
    open.delete(row);
    found.set(concept, row);
  };
  for (const concept of concepts) claim(concept, (row) => nameKey(concept.id) === idOf(row));
  for (const concept of concepts)
    claim(concept, (row) => row.name !== null && nameKey(row.name) === nameKey(concept.display_name));
  for (const concept of concepts) claim(concept, () => true);
  return concepts.flatMap((concept) => {
    const row = found.get(concept);
    return row ? [{ row, concept }] : [];
  });
}

/** The id by which a prompt names a row. */
function idOf(row: CastRow): string {
  return `c${row.index + 1}`;
}
