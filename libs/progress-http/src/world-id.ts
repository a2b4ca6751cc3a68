import { HttpProblem } from '@generia/service-runtime';

/** UUIDs, and the short names that operators and tests give to worlds. */
const WORLD_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/**
 * The id of a world out of an address.
 *
 * @throws {HttpProblem} 400 for what cannot be one
 */
export function parseWorldId(text: string): string {
  if (WORLD_ID.test(text)) return text;
  throw new HttpProblem(
    400,
    'The world id must be 1 to 64 letters, digits, dashes or underscores, such as a UUID.',
  );
}
