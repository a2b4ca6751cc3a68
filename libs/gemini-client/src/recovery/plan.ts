import type { ModelData } from '../models/model-data.js';
import type { SchemaLevel } from '../schema/schema-ladder.js';
import type { Hint } from './hints.js';

/** How the next attempt is made. Each remedy makes another plan of it. */
export interface Plan {
  readonly model: ModelData;
  readonly prompt: string;
  readonly hints: readonly Hint[];
  readonly schemaLevel: SchemaLevel;
  /** Twice the output tokens, and as little thinking as the model allows. */
  readonly moreRoom: boolean;
  readonly timeoutMs: number;
  /** Sent only to get out of a loop. */
  readonly seed: number | undefined;
}
