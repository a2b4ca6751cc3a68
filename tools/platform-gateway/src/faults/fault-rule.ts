import { z } from 'zod';

/** What goes wrong with a call. */
export const Fault = z.discriminatedUnion('kind', [
  /** The answer comes later. */
  z.strictObject({ kind: z.literal('slow'), delayMs: z.int().min(0) }),
  /** An error instead of the work. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.int().min(0).optional(),
  }),
  /** The connection breaks before the work is done. */
  z.strictObject({ kind: z.literal('cut') }),
  /** The work is done, and the answer never comes, or the connection breaks instead. */
  z.strictObject({ kind: z.literal('lost_answer'), how: z.enum(['silence', 'cut']) }),
  /** The work is done, and the answer is replaced by this. */
  z.strictObject({
    kind: z.literal('other_answer'),
    status: z.int().min(100).max(599),
    contentType: z.string(),
    body: z.string(),
  }),
]);
export type Fault = z.infer<typeof Fault>;

/** Which calls go wrong, and how. Without `operation` it means all of the contract, without `times` it holds for ever. */
export const FaultRule = z.strictObject({
  operation: z.string().optional(),
  times: z.int().positive().optional(),
  fault: Fault,
});
export type FaultRule = z.infer<typeof FaultRule>;
