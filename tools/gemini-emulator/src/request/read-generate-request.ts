import { z } from 'zod';

import { camelKeys } from './camel-keys.js';

const camelObject = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? camelKeys(value) : value,
    z.looseObject(shape),
  );

const Part = camelObject({
  text: z.string().optional(),
  thought: z.boolean().optional(),
  inlineData: z.looseObject({ data: z.string() }).optional(),
});

const Content = camelObject({ role: z.string().optional(), parts: z.array(Part).optional() });

const GenerationConfig = camelObject({
  responseMimeType: z.string().optional(),
  responseSchema: z.unknown().optional(),
  responseJsonSchema: z.unknown().optional(),
  maxOutputTokens: z.number().int().optional(),
  candidateCount: z.number().int().optional(),
  presencePenalty: z.number().optional(),
  frequencyPenalty: z.number().optional(),
  stopSequences: z.array(z.string()).optional(),
  seed: z.number().int().optional(),
  responseModalities: z.array(z.string()).optional(),
  thinkingConfig: camelObject({
    thinkingLevel: z.string().optional(),
    thinkingBudget: z.number().optional(),
  }).optional(),
  imageConfig: camelObject({
    aspectRatio: z.string().optional(),
    imageSize: z.string().optional(),
  }).optional(),
});
export type GenerationConfig = z.infer<typeof GenerationConfig>;

const Body = camelObject({
  contents: z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(Content).optional(),
    )
    .optional(),
  systemInstruction: z.union([z.string(), Content]).optional(),
  generationConfig: GenerationConfig.optional(),
});

/** What the emulator uses of a generateContent request. */
export interface GenerateRequest {
  readonly system: string;
  /** The text of all turns. */
  readonly prompt: string;
  readonly turns: number;
  readonly lastRole: string;
  readonly inlineImages: number;
  readonly config: GenerationConfig;
  readonly topLevelNames: readonly string[];
}

export type ReadRequest =
  | { readonly ok: true; readonly request: GenerateRequest }
  | { readonly ok: false; readonly path: string; readonly value: unknown };

/** Reads the body of `:generateContent`; camelCase and snake_case are both understood. */
export function readGenerateRequest(body: unknown): ReadRequest {
  const parsed = Body.safeParse(body ?? {});
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return {
      ok: false,
      path: path.join('.'),
      value: path.reduce<unknown>(step, body),
    };
  }
  const { contents = [], systemInstruction, generationConfig = {}, ...rest } = parsed.data;
  const parts = contents.flatMap((content) => content.parts ?? []);
  return {
    ok: true,
    request: {
      system:
        typeof systemInstruction === 'string' ? systemInstruction : textOf(systemInstruction?.parts ?? []),
      prompt: textOf(parts),
      turns: contents.length,
      lastRole: contents.at(-1)?.role ?? 'user',
      inlineImages: parts.filter((part) => part.inlineData !== undefined).length,
      config: generationConfig,
      topLevelNames: Object.keys(rest),
    },
  };
}

function step(at: unknown, key: PropertyKey): unknown {
  return Array.isArray(at) ? (at[Number(key)] as unknown) : camelKeys(at)[String(key)];
}

function textOf(parts: readonly { readonly text?: string | undefined }[]): string {
  return parts
    .map((part) => part.text ?? '')
    .filter((text) => text !== '')
    .join('\n');
}
