import { z } from 'zod';

import { WrongSettings } from '../rules/wrong-settings.js';

const limit = z.number().int().min(0).optional();

/** What one key may ask of one model. Without `key` or `model` it holds for each key or model alone. */
export const LimitRule = z
  .strictObject({
    /** The label of the key, or the key itself. */
    key: z.string().optional(),
    model: z.string().optional(),
    /** Calls within any 60 seconds. */
    rpm: limit,
    /** Input tokens within any 60 seconds. */
    tpm: limit,
    /** Calls from midnight to midnight, Pacific time. */
    rpd: limit,
    /** Calls at a time. */
    concurrency: limit,
  })
  .refine(({ rpm, tpm, rpd, concurrency }) => [rpm, tpm, rpd, concurrency].some((one) => one !== undefined), {
    message: 'A limit needs at least one of "rpm", "tpm", "rpd" and "concurrency"',
  });
export type LimitRule = z.infer<typeof LimitRule>;

/** Reads limits: one or a list. Throws {@link WrongSettings} that names the wrong field. */
export function readLimits(input: unknown, what = 'limits'): LimitRule[] {
  const read = z.array(LimitRule).safeParse(Array.isArray(input) ? input : [input]);
  if (!read.success) throw WrongSettings.of(what, read.error);
  return read.data;
}
