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

/**
 * What a model makes of temperature, topP and topK. They are sent to a model that accepts them and to no other: one that
 * ignores them today is announced to refuse them tomorrow.
 */
export const SamplingSupport = z.enum(['accepted', 'ignored', 'refused']);
export type SamplingSupport = z.infer<typeof SamplingSupport>;

/** In which of the two languages a model is told what its answer looks like; `none` for models that only draw. */
export const SchemaDialect = z.enum(['openapi', 'json', 'none']);
export type SchemaDialect = z.infer<typeof SchemaDialect>;

export const IMAGE_SIZES = ['512', '1K', '2K', '4K'] as const;
export const ImageSize = z.enum(IMAGE_SIZES);
export type ImageSize = z.infer<typeof ImageSize>;

const Modality = z.enum(['text', 'image']);

/** US dollars per million tokens. `cached: null` means unknown, and is billed like fresh input. */
const Rates = z.strictObject({
  input: z.number().nonnegative(),
  cached: z.number().nonnegative().nullable(),
  output: z.number().nonnegative(),
  /** Picture tokens of the output; absent for models that only write. */
  image: z.number().nonnegative().optional(),
});
export type Rates = z.infer<typeof Rates>;

/** The price from a day on, until the next row begins. */
export const PriceRow = z.strictObject({
  /** The first day (UTC) on which this price holds. */
  validFrom: z.iso.date(),
  /** The day on which the price was read, and where. */
  checked: z.iso.date(),
  source: z.string().min(1),
  rates: Rates,
  /** What holds for the whole call when its prompt is longer than this. */
  longPrompt: z.strictObject({ abovePromptTokens: z.int(), rates: Rates }).optional(),
});
export type PriceRow = z.infer<typeof PriceRow>;

/** What has to be known of a model to call it and to pay for it: data that change monthly, never code. */
export const ModelData = z
  .strictObject({
    id: z.string().min(1),
    kind: Modality,
    reads: z.array(Modality).min(1),
    writes: z.array(Modality).min(1),
    maxInputTokens: z.int().positive(),
    /** For one answer that is not streamed, thoughts included. */
    maxOutputTokens: z.int().positive(),
    thinking: ThinkingControl,
    sampling: SamplingSupport,
    schemaDialect: SchemaDialect,
    /** Tokens of one picture by size; the keys are the sizes on offer. */
    imageTokens: z.partialRecord(ImageSize, z.int().positive()).optional(),
    prices: z.array(PriceRow).min(1),
    /** The models to go on with, best first, when this one is overloaded, exhausted or gone. */
    fallbacks: z.array(z.string()),
    /** The day on which all but the prices was read, and where. */
    checked: z.iso.date(),
    source: z.string().min(1),
  })
  .refine(
    ({ prices }) => isAscending(prices.map(({ validFrom }) => validFrom)),
    'prices are in order of time',
  )
  .refine(({ kind, writes }) => writes.includes(kind), 'a model writes what it is for')
  .refine(
    ({ kind, imageTokens }) => (kind === 'image') === (imageTokens !== undefined),
    'pictures have sizes, texts have none',
  )
  .refine(
    ({ kind, schemaDialect }) => (kind === 'text') === (schemaDialect !== 'none'),
    'texts have a schema, pictures have none',
  );
export type ModelData = z.infer<typeof ModelData>;

/** The whole file: `models.json`. */
export const ModelCatalogue = z
  .strictObject({
    /** The day on which somebody last went through all of it. */
    checked: z.iso.date(),
    defaults: z.strictObject({ text: z.string(), cheapText: z.string(), image: z.string() }),
    models: z.array(ModelData).min(1),
  })
  .superRefine(({ defaults, models }, context) => {
    const kinds = new Map(models.map(({ id, kind }) => [id, kind]));
    const complain = (message: string): void => void context.addIssue({ code: 'custom', message });
    if (kinds.size !== models.length) complain('each model is listed once');
    if (kinds.get(defaults.text) !== 'text') complain('the default text model is a listed text model');
    if (kinds.get(defaults.cheapText) !== 'text') complain('the cheap text model is a listed text model');
    if (kinds.get(defaults.image) !== 'image') complain('the default image model is a listed image model');
    for (const { id, kind, fallbacks } of models) {
      const isSound = fallbacks.every((next) => next !== id && kinds.get(next) === kind);
      if (!isSound) complain(`${id} falls back to other listed models of its kind`);
    }
  });
export type ModelCatalogue = z.infer<typeof ModelCatalogue>;

function isAscending(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''));
}
