/** The answers that a game world asks for, as the emulator tells them apart by their property names. */
export type AnswerKind =
  'WorldDescription' | 'CharacterBatch' | 'CharacterDetail' | 'PostBatch' | 'PostDetail' | 'other';

/** One request to `:generateContent` or `:countTokens`. Times are milliseconds since the epoch. */
export interface RecordedCall {
  /** When it came, as an ISO date. */
  readonly at: string;
  readonly model: string;
  readonly kind: 'text' | 'image' | 'count';
  /** The client's `x-client-request-id`. */
  readonly requestId: string | null;
  readonly schemaKind: AnswerKind | null;
  readonly promptTokens: number;
  /** What is billed as output: the answer and the thoughts. */
  readonly outputTokens: number;
  readonly costMicros: number;
  /** The HTTP status; null while the call runs and for one that ended without an answer. */
  readonly status: number | null;
  readonly finishReason: string | null;
  readonly matchedFault: string | null;
  readonly startedAt: number;
  /** Null while the call runs. */
  readonly endedAt: number | null;
  readonly abortedByClient: boolean;
}
