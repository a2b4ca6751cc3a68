import { camelKeys } from '../request/camel-keys.js';
import { readGenerateRequest, type GenerateRequest } from '../request/read-generate-request.js';
import { countPrompt, promptDetails } from './usage.js';

/** What `:countTokens` is asked about: `contents`, or a whole `generateContentRequest`; null when it is neither. */
export function readCountRequest(body: unknown): GenerateRequest | null {
  const read = readGenerateRequest(camelKeys(body)['generateContentRequest'] ?? body);
  return read.ok && read.request.turns > 0 ? read.request : null;
}

/** What `:countTokens` answers. */
export function countTokens(request: GenerateRequest): {
  totalTokens: number;
  promptTokensDetails: object[];
} {
  const tokens = countPrompt(request);
  return { totalTokens: tokens.text + tokens.image, promptTokensDetails: promptDetails(tokens) };
}
