import { NAMING_KEYS } from '@generia/casting';

import type { TemplateVariables } from '../liquid-template.js';
import type { WorldDescriptionVariables } from '../variables.js';

/** What `world_description.liquid` is filled with. */
export function worldDescriptionView(variables: WorldDescriptionVariables): TemplateVariables {
  return {
    idea: variables.userPrompt,
    users_count: variables.usersCount,
    posts_count: variables.postsCount,
    cultures: NAMING_KEYS.join(', '),
  };
}
