import { z } from 'zod';

/** How hard a model may be asked to think, from least to most. */
export const THINKING_LEVELS = ['minimal', 'low', 'medium', 'high'] as const;
export const ThinkingLevel = z.enum(THINKING_LEVELS);
export type ThinkingLevel = z.infer<typeof ThinkingLevel>;

/** By what a model's thinking is limited: a level (3.x and later), a number of tokens (2.5), or nothing at all. */
export const ThinkingControl = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('level'), levels: z.array(ThinkingLevel).min(1) }),
  z.strictObject({ control: z.literal('budget'), minTokens: z.int(), maxTokens: z.int() }),
  z.strictObject({ control: z.literal('none') }),
]);
export type ThinkingControl = z.infer<typeof ThinkingControl>;

export const IMAGE_SIZES = ['512', '1K', '2K', '4K'] as const;
export const ImageSize = z.enum(IMAGE_SIZES);
export type ImageSize = z.infer<typeof ImageSize>;

/** US dollars per million tokens. `cached: null` means unknown, and is billed like fresh input. */
const Rates = z.strictObject({
  input: z.number().nonnegative(),
  cached: z.number().nonnegative().nullable(),
  output: z.number().nonnegative(),
  /** Picture tokens of the output; absent for models that only write. */
  image: z.number().nonnegative().optional(),
});
export type Rates = z.infer<typeof Rates>;

/** The price of a period. Rows are in order of time; the last one has no `until`. */
export const PriceRow = z.strictObject({
  /** The first day (UTC) on which this price no longer holds. */
  until: z.iso.date().optional(),
  /** The day on which the price was read. */
  checked: z.iso.date(),
  rates: Rates,
  /** What holds for the whole call when its prompt is longer than this. */
  longPrompt: z.strictObject({ abovePromptTokens: z.int(), rates: Rates }).optional(),
});
export type PriceRow = z.infer<typeof PriceRow>;

/** What has to be known of a model to call it and to pay for it: data that change monthly, never code. */
export const ModelData = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(['text', 'image']),
    maxInputTokens: z.int().positive(),
    /** For one answer that is not streamed, thoughts included. */
    maxOutputTokens: z.int().positive(),
    thinking: ThinkingControl,
    /** Tokens of one picture by size; the keys are the sizes on offer. */
    imageTokens: z.partialRecord(ImageSize, z.int().positive()).optional(),
    prices: z.array(PriceRow).min(1),
    /** The models to go on with, best first, when this one is overloaded, exhausted or gone. */
    fallbacks: z.array(z.string()),
  })
  .refine(({ prices }) => prices.at(-1)?.until === undefined, 'the last price has no end')
  .refine(({ prices }) => prices.slice(0, -1).every((row) => row.until !== undefined), 'earlier prices end')
  .refine(
    ({ kind, imageTokens }) => (kind === 'image') === (imageTokens !== undefined),
    'pictures have sizes',
  );
export type ModelData = z.infer<typeof ModelData>;
