import type { WorldDescription } from '@generia/contracts';

import { clipText } from '../text/clip-text.js';

/** How pictures of this world look, on one line of at most about 90 tokens: the style first, then place, air and age. */
export function visualDigest(description: WorldDescription): string {
  const details = description.additional_details;
  return [
    clipText(description.visual_style || description.theme, 48),
    clipText(description.geography, 20),
    clipText(details.climate, 11),
    clipText(details.time_period, 9),
  ]
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]["'»”’)]*$/u.test(text) ? text : `${text}.`))
    .join(' ');
}
