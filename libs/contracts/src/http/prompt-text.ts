import { z } from 'zod';

import { MAX_PROMPT_CHARACTERS } from '../world/world-request.js';

/**
 * Control characters (but tab and line breaks) and characters that turn the direction of what follows: nobody types
 * them, and they make a text look other than it is.
 */
const HIDDEN = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff`;
/** Halves of a character; not in the patterns, because few languages could read those then. */
const hasNoHalves = (text: string): boolean => !/\p{Surrogate}/u.test(text);
const anyText = new RegExp(`^[^${HIDDEN}]*$`, 'u');
/** Blanks, then one that is none, then the rest: read once, however long it is. */
const someText = new RegExp(`^[^\\S${HIDDEN}]*[^\\s${HIDDEN}][^${HIDDEN}]*$`, 'u');

const REMEDY = 'Remove control characters and characters that change the direction of the text.';

/** The idea of a world, as people type it. */
export const PromptText = z
  .string()
  .min(1, 'The prompt is empty. Describe the world in a sentence or two.')
  .max(
    MAX_PROMPT_CHARACTERS,
    `The prompt is too long. Shorten it to at most ${MAX_PROMPT_CHARACTERS} characters.`,
  )
  .regex(someText, `The prompt is blank or holds characters that cannot be seen. ${REMEDY}`)
  .refine(hasNoHalves, `The prompt holds half a character. ${REMEDY}`);

/** A short text of a person that may be empty. */
export const plainText = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .regex(anyText, `holds characters that cannot be seen. ${REMEDY}`)
    .refine(hasNoHalves, `holds half a character. ${REMEDY}`);
