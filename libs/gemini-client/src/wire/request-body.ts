import { z } from 'zod';

import type { AspectRatio, ReferenceImage } from '../generation.js';
import type { ImageSize } from '../models/model-data.js';
import type { ThinkingConfig } from '../models/thinking.js';
import type { JsonSchema } from '../schema/dialects.js';
import type { ResponseSchema } from '../schema/response-schema-type.js';

/** From which probability on an answer is blocked, for the categories that can be set. */
export const SafetyThreshold = z.enum([
  'BLOCK_LOW_AND_ABOVE',
  'BLOCK_MEDIUM_AND_ABOVE',
  'BLOCK_ONLY_HIGH',
  'BLOCK_NONE',
  'OFF',
]);
export type SafetyThreshold = z.infer<typeof SafetyThreshold>;

const HARM_CATEGORIES = [
  'HARM_CATEGORY_HARASSMENT',
  'HARM_CATEGORY_HATE_SPEECH',
  'HARM_CATEGORY_SEXUALLY_EXPLICIT',
  'HARM_CATEGORY_DANGEROUS_CONTENT',
] as const;

/** A piece of a turn: text, or a picture. */
export type BodyPart =
  { readonly text: string } | { readonly inlineData: { readonly mimeType: string; readonly data: string } };

/**
 * The body of a generateContent call. There is no penalty and no number of candidates in it, because current models
 * refuse them.
 */
export interface GenerateBody {
  readonly contents: readonly { readonly role: 'user'; readonly parts: readonly BodyPart[] }[];
  readonly systemInstruction?: { readonly parts: readonly { readonly text: string }[] };
  readonly generationConfig: {
    readonly responseMimeType?: 'application/json';
    readonly responseSchema?: ResponseSchema;
    readonly responseJsonSchema?: JsonSchema;
    readonly maxOutputTokens?: number;
    readonly thinkingConfig?: ThinkingConfig;
    readonly temperature?: number;
    readonly topP?: number;
    readonly topK?: number;
    readonly seed?: number;
    readonly responseModalities?: readonly ['IMAGE'];
    readonly imageConfig?: { readonly aspectRatio: AspectRatio; readonly imageSize: ImageSize };
  };
  readonly safetySettings: readonly { readonly category: string; readonly threshold: SafetyThreshold }[];
}

/**
 * One turn of the user, pictures first. The last turn must be the user's: current models refuse a prepared start of the
 * answer.
 */
export function userTurn(
  prompt: string,
  references: readonly ReferenceImage[] = [],
): GenerateBody['contents'] {
  const pictures = references.map(({ bytes, contentType }) => ({
    inlineData: {
      mimeType: contentType,
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    },
  }));
  return [{ role: 'user', parts: [...pictures, { text: prompt }] }];
}

/** The same threshold for every category that can be set. */
export function safetySettings(threshold: SafetyThreshold): GenerateBody['safetySettings'] {
  return HARM_CATEGORIES.map((category) => ({ category, threshold }));
}
