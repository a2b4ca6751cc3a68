import { z } from 'zod';

/** An id in an address: UUIDs, 32 hex digits, and the short names that operators and tests give. */
export const PathId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'must be 1 to 64 letters, digits, dashes or underscores')
  .meta({ description: 'An id such as a UUID.', examples: ['0b8f4c1e-2a57-4c39-9d0e-0f6f2f1c9a11'] });

/** Whose texts hold no operators and no markup: chosen by the caller, kept as it is. */
export const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,128}$/, 'must be 1 to 128 letters, digits, dots, colons, dashes or underscores')
  .meta({ description: 'Requests with one key make one world.' });

/** Where a list goes on; opaque: taken from `next_cursor` of the page before. */
export const Cursor = z
  .string()
  .regex(/^[0-9]{1,15}-[A-Za-z0-9_-]{1,100}$/, 'must be the next_cursor of an earlier page')
  .meta({ description: 'The `next_cursor` of the page before.' });

/** How lists are read: up to `limit` items, from `cursor` on. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Items per page.' }),
  cursor: Cursor.optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** Null on the last page. */
export const NextCursor = z.string().nullable();
