import {
  createGeminiClient,
  DEFAULT_IMAGE_MODEL,
  DEFAULT_TEXT_MODEL,
  type CallUsage,
} from '@generia/gemini-client';
import type { Clock } from '@generia/resilience';
import { type Environment, Secret } from '@generia/service-runtime';
import { z } from 'zod';

export interface SmokeSurroundings {
  readonly env: Environment;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly stdout: { write(text: string): unknown };
  readonly signal: AbortSignal;
}

const GOOGLE = 'https://generativelanguage.googleapis.com';
const TIMEOUT_MS = 30_000;

const Greeting = z.object({ greeting: z.string().min(1).describe('one short sentence') });

/**
 * One text, one picture and one count of tokens from the real Gemini, when there is a key. Resolves with the exit code;
 * rejects with what went wrong, which names its remedy and never the key.
 */
export async function smoke({ env, clock, fetch, stdout, signal }: SmokeSurroundings): Promise<number> {
  const say = (text: string): unknown => stdout.write(`${text}\n`);
  const key = env.GEMINI_API_KEY?.trim();
  if (!key) {
    say('Not run: GEMINI_API_KEY is not set.');
    return 0;
  }
  const secret = new Secret(key);
  const baseUrl = env.GEMINI_BASE_URL?.trim() || GOOGLE;
  const textModel = env.GEMINI_TEXT_MODEL?.trim() || DEFAULT_TEXT_MODEL;
  const imageModel = env.GEMINI_IMAGE_MODEL?.trim() || DEFAULT_IMAGE_MODEL;
  const client = createGeminiClient({ apiKey: secret.reveal(), baseUrl, clock });

  const text = await client.generateText({
    system: 'You greet people.',
    prompt: 'Greet a lighthouse keeper.',
    schema: Greeting,
    schemaName: 'Greeting',
    model: textModel,
    maxOutputTokens: 200,
    requestId: 'smoke-text',
    signal,
  });
  say(`text: "${text.value.greeting}" ${told(text.usage)}`);
  const image = await client.generateImage({
    prompt: 'A lighthouse at dawn, watercolour.',
    aspectRatio: '1:1',
    model: imageModel,
    requestId: 'smoke-image',
    signal,
  });
  say(`picture: ${image.bytes.byteLength} bytes of ${image.contentType} ${told(image.usage)}`);
  say(`countTokens: ${await countTokens(fetch, baseUrl, textModel, secret)} tokens`);
  return 0;
}

function told({ servedModel, promptTokens, outputTokens, costMicros }: CallUsage): string {
  return `(${servedModel ?? 'unknown model'}, ${promptTokens} tokens in, ${outputTokens} out, $${(costMicros / 1e6).toFixed(6)})`;
}

async function countTokens(get: typeof fetch, baseUrl: string, model: string, key: Secret): Promise<number> {
  const answer = await get(`${baseUrl}/v1beta/models/${model}:countTokens`, {
    method: 'POST',
    headers: { 'x-goog-api-key': key.reveal(), 'content-type': 'application/json' },
    body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'A lighthouse at dawn.' }] }] }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`countTokens was answered with ${answer.status}.`);
  return z.object({ totalTokens: z.number() }).parse(await answer.json()).totalTokens;
}
