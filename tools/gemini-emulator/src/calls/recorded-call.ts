/** The answers that a game world asks for, as the emulator tells them apart by their property names. */
export type AnswerKind =
  'WorldDescription' | 'CharacterBatch' | 'CharacterDetail' | 'PostBatch' | 'PostDetail' | 'other';

/** One request to `:generateContent` or `:countTokens`. Times are milliseconds since the epoch. */
export interface RecordedCall {
  /** 1, 2, 3 and so on in the order of coming, since the start or the last clearing. */
  readonly id: number;
  /** When it came, as an ISO date. */
  readonly at: string;
  /** The name of the key that it was made with, or a hash of it. */
  readonly key: string;
  readonly model: string;
  readonly kind: 'text' | 'image' | 'count';
  /** The client's `x-client-request-id`. */
  readonly requestId: string | null;
  readonly schemaKind: AnswerKind | null;
  readonly promptTokens: number;
  /** What is billed as output: the answer and the thoughts. */
  readonly outputTokens: number;
  readonly thoughtTokens: number;
  readonly costMicros: number;
  /** Whether the models took it on: from then on it costs, whatever becomes of the answer. */
  readonly accepted: boolean;
  /** The HTTP status; null while the call runs and for one that ended without an answer. */
  readonly status: number | null;
  readonly finishReason: string | null;
  /** The faults that befell it, with commas between. */
  readonly matchedFault: string | null;
  /** The true limit that refused it. */
  readonly exceededLimit: string | null;
  /** How long its answer was held back, as it was drawn; 0 until that is decided. */
  readonly delayMs: number;
  readonly startedAt: number;
  /** Null while the call runs. */
  readonly endedAt: number | null;
  /** The client went before its answer was out; that stops no work and no bill. */
  readonly abortedByClient: boolean;
}
