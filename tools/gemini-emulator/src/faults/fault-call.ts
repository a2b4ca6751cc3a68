import type { CallKind } from '../calls/call-kind.js';
import type { AnswerKind } from '../calls/recorded-call.js';
import type { CallKey } from '../keys/call-key.js';

/** What rules and faults look at in a call. */
export interface FaultCall {
  readonly kind: CallKind;
  /** Empty for the list of models. */
  readonly model: string;
  /** Such as `generateContent`. */
  readonly method: string;
  readonly key: CallKey;
  readonly schemaKind: AnswerKind | null;
  /** The schema as it was sent; undefined without one. */
  readonly schema: unknown;
  readonly wantsJson: boolean;
  /** System and prompt together. */
  readonly prompt: string;
  readonly requestId: string | null;
}
