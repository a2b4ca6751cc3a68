import type { Platform } from '@generia/platform-client';
import { z } from 'zod';

import type {
  GenerationStatusBody,
  WorldImagesBody,
  WorldParamsBody,
  WorldRegistrationBody,
} from './bodies.js';
import { done, type OperationHandlers, untilTheEnd } from './operation-handler.js';
import { parseContent } from './parse-content.js';

const WorldParamsContent = z.object({ description: z.string(), description_short: z.string() });

/** How a world becomes known and takes shape. */
export function worldHandlers(platform: Platform): OperationHandlers {
  return {
    async registerWorld({ params: { world_id: worldId = '' }, body }) {
      const { prompt, users_count: usersCount, posts_count: postsCount } = body as WorldRegistrationBody;
      await platform.registerWorld({ worldId, prompt, usersCount, postsCount }, untilTheEnd);
      return done;
    },

    async setWorldParams({ params: { world_id: worldId = '' }, body }) {
      const { name, params } = body as WorldParamsBody;
      const { description, description_short } = parseContent('params', params, WorldParamsContent);
      const profile = { worldId, name, description, descriptionShort: description_short };
      await platform.updateWorldProfile(profile, untilTheEnd);
      return done;
    },

    async setWorldImages({ params: { world_id: worldId = '' }, body }) {
      const { image_uuid: headerMediaId, icon_uuid: iconMediaId } = body as WorldImagesBody;
      await platform.updateWorldImages({ worldId, headerMediaId, iconMediaId }, untilTheEnd);
      return done;
    },

    async setGenerationStatus({ params: { world_id: worldId = '' }, body }) {
      const { generation_status } = body as GenerationStatusBody;
      await platform.updateWorldStatus(worldId, generation_status, untilTheEnd);
      return done;
    },
  };
}
