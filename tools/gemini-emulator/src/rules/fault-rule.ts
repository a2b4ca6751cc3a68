import { z } from 'zod';

import { callKinds } from '../calls/call-kind.js';
import { readFault, type FaultSpec } from '../faults/fault-spec.js';
import { Pattern } from './pattern.js';

const Spec = z.custom<FaultSpec>(() => true).superRefine((spec, context) => check(spec, [], context));

/** One or several; no union, whose error would not say what is wrong. */
const Specs = z
  .custom<FaultSpec | readonly FaultSpec[]>(() => true)
  .superRefine((given, context) => {
    if (!Array.isArray(given)) check(given, [], context);
    else if (given.length === 0) context.addIssue('Expected at least one fault');
    else given.forEach((spec, index) => check(spec, [index], context));
  });

function check(spec: unknown, at: readonly number[], context: z.RefinementCtx): void {
  const read = readFault(spec);
  if (!read.ok) context.addIssue({ code: 'custom', path: [...at, ...read.path], message: read.message });
}

const count = z.number().int().positive();
const probability = z.number().min(0).max(1);
const milliseconds = z.number().min(0);

/** Which calls a rule means; all parts must agree. */
const Match = z.strictObject({
  /** The id of the model, without `models/`. */
  model: z.string().optional(),
  kind: z.enum(callKinds).optional(),
  schemaKind: z.string().optional(),
  /** Sought in the name of the answer's kind and in the JSON of the schema. */
  schema: Pattern.optional(),
  /** Sought in system and prompt. */
  prompt: Pattern.optional(),
  promptIncludes: z.string().optional(),
  requestIdIncludes: z.string().optional(),
  /** The label of the key, or the key itself. */
  key: z.string().optional(),
  /** Since the rules were set; `toMs` is the first moment that is out. */
  window: z.strictObject({ fromMs: milliseconds.default(0), toMs: milliseconds.optional() }).optional(),
  /** Of the calls that everything above agrees with: only the first so many, */
  first: count.optional(),
  /** only the one of that number (from 1), or those, */
  nth: z.union([count, z.array(count).min(1)]).optional(),
  /** only each one of so many, */
  every: count.optional(),
  /** only by chance; thrown with the emulator's seed, or with one of its own. */
  probability: probability.optional(),
  seed: z.number().int().optional(),
});

/** Which calls misbehave, and how. */
export const FaultRule = z
  .strictObject({
    match: Match.default({}),
    /** What happens; several faults happen together. */
    fault: Specs.optional(),
    /** Instead of `fault`: one of these, by chance, among those that can happen to the call. */
    oneOf: z.array(Spec).min(1).optional(),
    /** How often at most; for ever unless told. */
    times: count.optional(),
    probability: probability.optional(),
    /** Once it happens, it happens to every further call that the rule means, for a time or for so many calls. */
    storm: z.strictObject({ forMs: milliseconds.optional(), calls: count.optional() }).optional(),
  })
  .refine((rule) => (rule.fault === undefined) !== (rule.oneOf === undefined), {
    path: ['fault'],
    message: 'A rule has either "fault" or "oneOf"',
  })
  .refine((rule) => rule.probability === undefined || rule.match.probability === undefined, {
    path: ['probability'],
    message: 'Said twice: here and in "match"',
  })
  .refine(
    (rule) => rule.storm === undefined || rule.storm.forMs !== undefined || rule.storm.calls !== undefined,
    {
      path: ['storm'],
      message: 'A storm needs "forMs" or "calls"',
    },
  );
export type FaultRule = z.input<typeof FaultRule>;
export type ParsedFaultRule = z.output<typeof FaultRule>;
