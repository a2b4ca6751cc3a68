import { HttpProblem } from './problem-details.js';

const MEANINGS: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The address cannot be read: something after a % is no character.',
  FST_ERR_MAX_PARAM_LENGTH: 'An id in the address is too long.',
};

/**
 * What is wrong with an address for which no route could be looked up, in our words: Fastify's repeat all of it, and it
 * may hold a token. Undefined when the error is another one.
 */
export function unreadableAddress({ code }: { readonly code?: string }): HttpProblem | undefined {
  const detail = MEANINGS[code ?? ''];
  return detail === undefined ? undefined : new HttpProblem(400, detail);
}
