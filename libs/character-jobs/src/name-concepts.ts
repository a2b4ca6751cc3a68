import type { CastMember, CharacterConcept } from '@generia/contracts';
import { uniqueHandle } from '@generia/job-kit';

/** A concept whose handle and name are final. */
export interface NamedConcept extends CharacterConcept {
  /** Every name by which the model may have meant this character before its handle was final. */
  readonly proposals: readonly string[];
}

/** Gives each concept a handle that nobody in the world has, and a name to show; the same concepts, the same handles. */
export function nameConcepts(
  concepts: readonly CharacterConcept[],
  known: readonly CastMember[],
): NamedConcept[] {
  const taken = new Set(known.map((member) => member.username));
  return concepts.map((concept, index) => {
    const fallback = `resident_${known.length + index + 1}`;
    const username = uniqueHandle([concept.username, concept.display_name], taken, fallback);
    taken.add(username);
    const display_name = concept.display_name.trim() || username;
    const proposals = [concept.username, concept.id, concept.display_name].filter(
      (name) => name.trim() !== '',
    );
    return { ...concept, username, display_name, proposals };
  });
}
