import type { SchemaLevel } from './schema-ladder.js';

/** Remembers, for as long as the process lives, how much of a schema a model has put up with. */
export class SchemaVerdicts {
  readonly #levels = new Map<string, SchemaLevel>();

  /** Where to start; at the top when nothing is known. */
  levelFor(model: string, schemaHash: string): SchemaLevel {
    return this.#levels.get(`${model} ${schemaHash}`) ?? 1;
  }

  /** A call with this level was not refused. */
  worked(model: string, schemaHash: string, level: SchemaLevel): void {
    if (level > this.levelFor(model, schemaHash)) this.#levels.set(`${model} ${schemaHash}`, level);
  }
}
