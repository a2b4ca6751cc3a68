import type { DroppedItem } from '@generia/contracts';

import type { CallUsage } from '../generation.js';
import { type Failure, GeminiError } from './gemini-error.js';

/** What is left of an answer that was cut off. */
export interface Salvage {
  /** Fits the schema that was asked for; its list is shorter than it was meant to be. */
  readonly value: unknown;
  /** The last one tells where it was cut. */
  readonly dropped: readonly DroppedItem[];
  readonly repairs: readonly string[];
  /** How many complete items there are. */
  readonly items: number;
}

/**
 * The answer was cut off at the token limit, and more room did not help. Whoever asked should split the batch, and may
 * use what is complete.
 */
export class TruncatedAnswer extends GeminiError {
  /** The complete items, when the answer is a list; never half a text. */
  readonly salvage: Salvage | undefined;

  constructor(failure: Failure, usage: CallUsage, salvage: Salvage | undefined) {
    super(failure, usage);
    this.salvage = salvage;
  }

  override with(changes: Partial<Failure>, usage: CallUsage = this.usage): TruncatedAnswer {
    return new TruncatedAnswer({ ...this.failure, ...changes }, usage, this.salvage);
  }

  /** The same error with the complete items of another attempt. */
  withSalvage(salvage: Salvage): TruncatedAnswer {
    return new TruncatedAnswer(this.failure, this.usage, salvage);
  }
}
