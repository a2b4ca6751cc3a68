import type { DroppedItem } from '@generia/contracts';
import type { z } from 'zod';

/** What one paid call used and cost, all its attempts together. */
export interface CallUsage {
  readonly requestId: string;
  /** The model that was asked for. */
  readonly model: string;
  /** The model that answered last, as the vendor names it; null when there was no answer. */
  readonly servedModel: string | null;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  /** What is billed as output: candidates and thoughts. */
  readonly outputTokens: number;
  readonly thoughtTokens: number;
  /** How many of the output tokens are pictures; absent when there is none. */
  readonly imageTokens?: number;
  /** Whole micro-dollars. An attempt whose end was not seen counts with its estimate. */
  readonly costMicros: number;
  readonly durationMs: number;
  readonly finishReason: string | null;
  /** Each step that was needed to get and to read the answer, in order. */
  readonly repairs: readonly string[];
  /** How many HTTP requests were sent, refused ones included. */
  readonly attempts?: number;
}

/** One request on the wire; a call may need several (a repeat, a larger cap, another model). */
export interface WireAttempt {
  /** From 1, within the call. */
  readonly number: number;
  readonly model: string;
  /** The most that the attempt can cost: the whole prompt, and all the output that it may make, thoughts included. */
  readonly estimateMicros: number;
}

/** What became of an attempt's money. */
export interface WireAttemptEnd {
  /** `none`: refused for free. `unknown`: the answer was lost; it counts at the estimate. */
  readonly billing: 'billed' | 'none' | 'unknown';
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
}

/** Who is asked for the money of each attempt; reserve, then call, then settle. */
export interface CallBudget {
  /** Called right before the request is handed to its connection, after every wait of ours. When it rejects, nothing is sent. */
  reserve(attempt: WireAttempt): Promise<void>;
  /**
   * Asked in the turn in which the request goes to its socket, however long its connection took; when it says no, nothing
   * is sent and nothing is billed. Absent: it may go.
   */
  maySend?(attempt: WireAttempt): boolean;
  /** Told that the attempt's answer is here and good, before it is settled: nothing more is asked of the model. Must not throw. */
  answered?(attempt: WireAttempt): void;
  /** Called once for each attempt that was reserved, however it ended. Must not reject. */
  settle(attempt: WireAttempt, end: WireAttemptEnd): Promise<void>;
}

/** How a picture or text is drawn from the model's probabilities. Sent only to models that take notice of it. */
export interface Sampling {
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly topK?: number | undefined;
}

/** A picture to look at. */
export interface ReferenceImage {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

interface CommonRequest {
  readonly prompt: string;
  readonly model: string;
  /** Names the call in the vendor's and in our logs. */
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Absent: nobody is asked. Every attempt on the wire goes through it. */
  readonly budget?: CallBudget;
  /** What to ask instead, once, when the prompt or its answer was blocked; by default the prompt with a softening word. */
  readonly rewrite?: (() => string | Promise<string>) | undefined;
  /** Pictures that the answer is about, or should look like. */
  readonly references?: readonly ReferenceImage[] | undefined;
}

export interface TextRequest<S extends z.ZodType> extends CommonRequest {
  /** Rules and world knowledge; the same bytes for as many calls as possible, so that the vendor's cache can hit. */
  readonly system: string;
  /** What the answer must be. It is sent as a schema and the answer is checked against it. */
  readonly schema: S;
  readonly schemaName: string;
  readonly maxOutputTokens: number;
  readonly sampling?: Sampling | undefined;
  /**
   * What becomes of a list that was cut off at the token limit although it got more room: its complete items are an answer
   * (`keep_items`, the default; `dropped` tells where it ends), or the call fails with them (`fail`, see
   * `TruncatedAnswer`). Anything but a list fails.
   */
  readonly onCut?: 'keep_items' | 'fail' | undefined;
}

export interface TextAnswer<T> {
  readonly value: T;
  /** List items that did not fit the schema and were left out. */
  readonly dropped: readonly DroppedItem[];
  readonly usage: CallUsage;
}

export type AspectRatio = '1:1' | '16:9' | '3:2' | '4:3' | '3:4' | '2:3' | '9:16' | '4:5' | '5:4' | '21:9';

export interface ImageRequest extends CommonRequest {
  readonly aspectRatio: AspectRatio;
}

export interface ImageAnswer {
  readonly bytes: Uint8Array;
  /** Told from the bytes, not from the vendor's word. */
  readonly contentType: 'image/png' | 'image/jpeg';
  readonly usage: CallUsage;
}

/** Text and pictures from a model. A failed call rejects with a `GeminiError`, which carries its usage. */
export interface Generation {
  generateText<S extends z.ZodType>(request: TextRequest<S>): Promise<TextAnswer<z.output<S>>>;
  generateImage(request: ImageRequest): Promise<ImageAnswer>;
}
