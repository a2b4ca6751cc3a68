import type { Character, Media } from '@generia/contracts';

import { conflictError } from '../platform-error.js';

/**
 * Generia's rule: a character shows only its own pictures, in its own world.
 * @throws TaskError `PLATFORM_CONFLICT`, not worth a retry.
 */
export function checkBelongsTogether(
  character: Character,
  media: Media | null,
  worldId = character.world_id,
): void {
  const remedy = 'Check the ids that the call was made with.';
  if (character.world_id !== worldId) {
    throw conflictError(`The character ${character._id} does not live in the world ${worldId}.`, remedy);
  }
  if (media !== null && media.character_id !== character._id) {
    throw conflictError(
      `The picture ${media._id} does not belong to the character ${character._id}.`,
      remedy,
    );
  }
}
