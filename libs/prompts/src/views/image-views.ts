import { clipText } from '../text/clip-text.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { CharacterAvatarVariables, PostImageVariables, WorldImageVariables } from '../variables.js';

const LOOK_TOKENS = 110;

/** What `world_image.liquid` is filled with. */
export function worldImageView(variables: WorldImageVariables): TemplateVariables {
  return {
    kind: variables.kind,
    name: clipText(variables.name, 20),
    look: clipText(variables.visualDigest, LOOK_TOKENS),
  };
}

/** What `character_avatar.liquid` is filled with. */
export function characterAvatarView(variables: CharacterAvatarVariables): TemplateVariables {
  return {
    name: clipText(variables.displayName, 20),
    portrait: clipText(variables.avatarDescription || variables.appearance, 120),
    appearance: clipText(variables.appearance, 120),
    style: clipText(variables.avatarStyle, 30) || 'a photograph with natural light',
    look: clipText(variables.visualDigest, LOOK_TOKENS),
  };
}

/** What `post_image.liquid` is filled with. */
export function postImageView(variables: PostImageVariables): TemplateVariables {
  return {
    name: clipText(variables.displayName, 20),
    scene: clipText(variables.imagePrompt, 200),
    appearance: clipText(variables.appearance, 90),
    mood: clipText(variables.mood, 12),
    location: clipText(variables.location ?? '', 20),
    style: clipText(variables.imageStyle ?? '', 24),
    portrait: variables.hasPortrait ? 'attached' : '',
    look: clipText(variables.visualDigest, LOOK_TOKENS),
  };
}
