import { z } from 'zod';

import { faultNames } from './fault-table.js';

/** Which calls misbehave, and how. A rule without `times` holds for ever; all parts of `match` must agree. */
export const FaultRule = z.strictObject({
  match: z
    .strictObject({
      kind: z.enum(['text', 'image']).optional(),
      schemaKind: z.string().optional(),
      promptIncludes: z.string().optional(),
      requestIdIncludes: z.string().optional(),
    })
    .default({}),
  fault: z.enum(faultNames),
  times: z.number().int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
});
export type FaultRule = z.input<typeof FaultRule>;
export type ParsedFaultRule = z.output<typeof FaultRule>;

/** What a rule looks at in a call. */
export interface FaultSubject {
  readonly kind: 'text' | 'image';
  readonly schemaKind: string | null;
  /** System and prompt together. */
  readonly prompt: string;
  readonly requestId: string | null;
}

/** Whether a call is one of those that the rule means. */
export function isMatch({ match }: ParsedFaultRule, call: FaultSubject): boolean {
  return (
    (match.kind === undefined || match.kind === call.kind) &&
    (match.schemaKind === undefined || match.schemaKind === call.schemaKind) &&
    (match.promptIncludes === undefined || call.prompt.includes(match.promptIncludes)) &&
    (match.requestIdIncludes === undefined || (call.requestId ?? '').includes(match.requestIdIncludes))
  );
}
