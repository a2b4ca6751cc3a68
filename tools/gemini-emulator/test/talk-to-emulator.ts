import type { GeminiEmulator } from '../src/create-gemini-emulator.js';
import type { DrawPicture } from '../src/generate/draw-picture.js';

/** What the tests read of an answer of the emulator, good or bad. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    candidates?: {
      content: { role: string; parts?: { text?: string; inlineData?: { mimeType: string; data: string } }[] };
      finishReason: string;
      finishMessage?: string;
      safetyRatings?: object[];
    }[];
    promptFeedback?: { blockReason: string };
    usageMetadata?: {
      promptTokenCount: number;
      candidatesTokenCount?: number;
      thoughtsTokenCount?: number;
      totalTokenCount: number;
      promptTokensDetails: { modality: string; tokenCount: number }[];
    };
    modelVersion?: string;
    responseId?: string;
    error?: { code: number; status: string; message: string; details?: Record<string, unknown>[] };
    models?: { name: string; inputTokenLimit: number; supportedGenerationMethods: string[] }[];
    nextPageToken?: string;
    totalTokens?: number;
    [name: string]: unknown;
  };
}

export interface TalkOptions {
  readonly method?: string;
  readonly key?: string | null;
  readonly requestId?: string;
  readonly signal?: AbortSignal;
}

/** Sends one request to a path of the emulator; a body makes it a POST. */
export async function talk(
  emulator: GeminiEmulator,
  path: string,
  body?: unknown,
  options: TalkOptions = {},
): Promise<Said> {
  const key = options.key === undefined ? 'some-key' : options.key;
  const response = await fetch(`${emulator.url}${path}`, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === null ? {} : { 'x-goog-api-key': key }),
      ...(options.requestId === undefined ? {} : { 'x-client-request-id': options.requestId }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Said['body'],
  };
}

/** A request for a text, with a schema or without. */
export function textRequest(prompt: string, schema?: object, config: object = {}): object {
  return {
    systemInstruction: { parts: [{ text: 'Write every text in English.' }] },
    contents: [{ role: 'user', parts: [{ text: prompt }] }],
    generationConfig: {
      ...(schema === undefined ? {} : { responseMimeType: 'application/json', responseSchema: schema }),
      ...config,
    },
  };
}

/** A request for a picture. */
export function imageRequest(prompt: string, config: object = {}): object {
  return {
    contents: [{ role: 'user', parts: [{ text: prompt }] }],
    generationConfig: { responseModalities: ['IMAGE'], ...config },
  };
}

/** The smallest picture there is; its order is told back in `orders`. */
export function tinyPainter(): { readonly draw: DrawPicture; readonly orders: Parameters<DrawPicture>[0][] } {
  const orders: Parameters<DrawPicture>[0][] = [];
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  return {
    orders,
    draw: async (order) => {
      orders.push(order);
      return { bytes: Buffer.from(png, 'base64'), mimeType: 'image/png' };
    },
  };
}
