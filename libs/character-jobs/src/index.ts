import type { Jobs } from '@generia/task-engine';

import { generateCharacterBatch, type GenerateCharacterBatchPorts } from './generate-character-batch.js';
import { generateCharacter, type GenerateCharacterPorts } from './generate-character.js';

/** The jobs of character-worker. */
export function createCharacterJobs(ports: GenerateCharacterBatchPorts & GenerateCharacterPorts): Jobs {
  return {
    generate_character_batch: generateCharacterBatch(ports),
    generate_character: generateCharacter(ports),
  };
}
