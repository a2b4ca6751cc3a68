import type { Jobs } from '@generia/task-engine';

import { generateCharacterAvatar, type GenerateCharacterAvatarPorts } from './generate-character-avatar.js';
import { generatePostImage, type GeneratePostImagePorts } from './generate-post-image.js';
import { generateWorldImage, type GenerateWorldImagePorts } from './generate-world-image.js';

/** The jobs of image-worker. */
export function createImageJobs(
  ports: GenerateWorldImagePorts & GenerateCharacterAvatarPorts & GeneratePostImagePorts,
): Jobs {
  return {
    generate_world_image: generateWorldImage(ports),
    generate_character_avatar: generateCharacterAvatar(ports),
    generate_post_image: generatePostImage(ports),
  };
}
