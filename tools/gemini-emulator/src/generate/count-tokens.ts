import { camelKeys } from '../request/camel-keys.js';
import { readGenerateRequest } from '../request/read-generate-request.js';
import { countPrompt, promptDetails } from './usage.js';

/** What `:countTokens` answers to `contents` or to a whole `generateContentRequest`; null when it has neither. */
export function countTokens(body: unknown): { totalTokens: number; promptTokensDetails: object[] } | null {
  const read = readGenerateRequest(camelKeys(body)['generateContentRequest'] ?? body);
  if (!read.ok || read.request.turns === 0) return null;
  const tokens = countPrompt(read.request);
  return { totalTokens: tokens.text + tokens.image, promptTokensDetails: promptDetails(tokens) };
}
