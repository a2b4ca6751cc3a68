import type {
  ApiRequestRecord,
  Reservation,
  WorldLedger,
  WorldParameters,
  WorldPlan,
} from '@generia/contracts';

/** What a world may still spend, and what it has spent. */
export interface CallLedger {
  /** Takes a call and its greatest cost out of what remains; false when that is not to be had. */
  reserve(worldId: string, reservationId: string, reservation: Reservation): Promise<boolean>;
  /** Puts what was really used in the place of the reservation; false when it was settled before. */
  settle(
    worldId: string,
    reservationId: string,
    reservation: Pick<Reservation, 'kind' | 'estimate_micros'>,
    usage: {
      readonly counts: boolean;
      readonly promptTokens: number;
      readonly cachedTokens: number;
      readonly outputTokens: number;
      readonly costMicros: number;
    },
    now: Date,
  ): Promise<boolean>;
  findById(worldId: string): Promise<WorldLedger | null>;
}

/** What all worlds together may spend on a day. */
export interface SpendDays {
  /** The day on which the money was set aside, or null when not enough of it remains. */
  reserve(estimateMicros: number, now: Date): Promise<string | null>;
  settle(day: string, estimateMicros: number, costMicros: number, now: Date): Promise<unknown>;
}

/** Where every paid call is written down. */
export interface CallHistory {
  insert(record: ApiRequestRecord): Promise<void>;
}

/** Where pictures lie. */
export interface PictureStore {
  stat(
    key: string,
  ): Promise<{ readonly key: string; readonly sizeBytes: number; readonly contentType: string } | null>;
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
}

/** What jobs read of a world. */
export interface WorldReader {
  findPlan(worldId: string): Promise<WorldPlan | null>;
  findParameters(worldId: string): Promise<WorldParameters | null>;
  findPromptTexts(
    digests: readonly string[],
  ): Promise<readonly { readonly name: string; readonly text: string }[]>;
}

/** Told of each paid call when it has ended, for metrics. Must not throw. */
export interface CallObserver {
  callEnded(call: {
    readonly kind: 'llm' | 'image';
    readonly model: string;
    readonly failed: boolean;
    readonly durationMs: number;
    readonly promptTokens: number;
    readonly outputTokens: number;
    readonly costMicros: number;
  }): void;
}
