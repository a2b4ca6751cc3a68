import type { ApiRequestRecord, WorldParameters, WorldPlan } from '@generia/contracts';

/** What a world may still spend, and what it has spent. */
export interface CallLedger {
  /** Takes one call out of what remains; false when none does. */
  reserve(worldId: string, kind: 'llm' | 'image', now: Date): Promise<boolean>;
  settle(
    worldId: string,
    kind: 'llm' | 'image',
    usage: {
      readonly promptTokens: number;
      readonly cachedTokens: number;
      readonly outputTokens: number;
      readonly costMicros: number;
    },
    now: Date,
  ): Promise<unknown>;
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
