import { systemClock } from '@generia/resilience';
import { z } from 'zod';

import { GeminiError } from '../src/errors/gemini-error.js';
import {
  createGeminiClient,
  type GeminiClient,
  type GeminiClientOptions,
} from '../src/create-gemini-client.js';
import type { ImageRequest, TextRequest } from '../src/generation.js';
import { type FakeGemini, startFakeGemini } from './fake-gemini.js';

export const API_KEY = 'AQ.secret-key-of-the-test';

export const Note = z.object({ title: z.string().min(1), count: z.number() });

/** A fresh fake for each test of a file, closed afterwards. */
export function useFakeGemini(): { readonly gemini: () => FakeGemini } {
  let fake: FakeGemini | undefined;
  beforeEach(async () => {
    fake = await startFakeGemini();
  });
  afterEach(async () => {
    await fake?.close();
  });
  return {
    gemini: () => {
      if (!fake) throw new Error('The fake Gemini runs only inside a test.');
      return fake;
    },
  };
}

export function clientOf(fake: FakeGemini, options: Partial<GeminiClientOptions> = {}): GeminiClient {
  return createGeminiClient({ apiKey: API_KEY, baseUrl: fake.url, clock: systemClock, ...options });
}

export function noteRequest(changes: Partial<TextRequest<typeof Note>> = {}): TextRequest<typeof Note> {
  return {
    system: 'Be short.',
    prompt: 'Write a note.',
    schema: Note,
    schemaName: 'note',
    model: 'gemini-3.8-flash',
    maxOutputTokens: 1_000,
    requestId: 'task-1.1.note',
    signal: new AbortController().signal,
    ...changes,
  };
}

export function imageRequest(changes: Partial<ImageRequest> = {}): ImageRequest {
  return {
    prompt: 'A lighthouse.',
    aspectRatio: '16:9',
    model: 'gemini-nano-banana-2.1',
    requestId: 'task-2.1.image',
    signal: new AbortController().signal,
    ...changes,
  };
}

/** The error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<GeminiError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof GeminiError) return outcome.error;
  throw new Error('The call should have failed with a GeminiError.', { cause: outcome });
}
