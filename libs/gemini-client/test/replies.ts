import { json, type Treatment } from './fake-gemini.js';

export interface ReplyPartInput {
  readonly text?: string;
  readonly thought?: boolean;
  readonly thoughtSignature?: string;
  readonly inlineData?: { readonly mimeType: string; readonly data: string };
}

export interface ReplyOptions {
  readonly finishReason?: string | null;
  readonly usageMetadata?: object | null;
  readonly modelVersion?: string;
}

const USAGE = {
  promptTokenCount: 9,
  candidatesTokenCount: 28,
  thoughtsTokenCount: 244,
  totalTokenCount: 281,
};

/** A 200 of generateContent with these parts. */
export function answer(parts: readonly ReplyPartInput[] | null, options: ReplyOptions = {}): Treatment {
  const { finishReason = 'STOP', usageMetadata = USAGE, modelVersion = 'gemini-3.8-flash' } = options;
  return json(200, {
    candidates: [
      {
        index: 0,
        content: { role: 'model', ...(parts ? { parts } : {}) },
        ...(finishReason === null ? {} : { finishReason }),
      },
    ],
    ...(usageMetadata === null ? {} : { usageMetadata }),
    modelVersion,
    responseId: 'r1',
  });
}

/** A 200 with one part of text. */
export function textAnswer(text: string, options: ReplyOptions = {}): Treatment {
  return answer([{ text }], options);
}

/** A google.rpc.Status error. */
export function rpcError(code: number, status: string, message: string, details?: readonly object[]): object {
  return { error: { code, message, status, ...(details ? { details } : {}) } };
}

/** The first bytes of a PNG, and a marker to tell pictures apart. */
export function pngBase64(marker: number): string {
  return Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, marker]).toString('base64');
}

/** The first bytes of a JPEG, and a marker to tell pictures apart. */
export function jpegBase64(marker: number): string {
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, marker]).toString('base64');
}
