import type { Jobs } from '@generia/task-engine';

import {
  generateWorldDescription,
  type GenerateWorldDescriptionPorts,
} from './generate-world-description.js';
import { initWorldCreation, type InitWorldCreationPorts } from './init-world-creation.js';

/** The jobs of world-orchestrator. */
export function createWorldJobs(ports: InitWorldCreationPorts & GenerateWorldDescriptionPorts): Jobs {
  return {
    init_world_creation: initWorldCreation(ports),
    generate_world_description: generateWorldDescription(ports),
  };
}
