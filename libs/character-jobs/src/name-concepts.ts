import type { CastMember, CharacterConcept } from '@generia/contracts';
import { uniqueHandle } from '@generia/job-kit';

/** Gives each concept a handle that nobody in the world has, and a name to show; the same concepts, the same handles. */
export function nameConcepts(
  concepts: readonly CharacterConcept[],
  known: readonly CastMember[],
): CharacterConcept[] {
  const taken = new Set(known.map((member) => member.username));
  return concepts.map((concept, index) => {
    const fallback = `resident_${known.length + index + 1}`;
    const username = uniqueHandle([concept.username, concept.display_name], taken, fallback);
    taken.add(username);
    return { ...concept, username, display_name: concept.display_name.trim() || username };
  });
}

/** A character as the others will know it. */
export function toCastMember(concept: CharacterConcept): CastMember {
  const { username, display_name, role_in_world, concept_short } = concept;
  return { username, display_name, role_in_world, concept_short };
}
