import { TaskError } from '@generia/resilience';

/** A zod schema that has no equivalent in Gemini's dialect. A mistake in our own code, found when the schema is built. */
export class UnsupportedSchema extends TaskError {
  /** Where in the schema, e.g. `posts.items.tags`. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The answer schema' : `The answer schema at ${path}`} ${problem}`, {
      code: 'GEMINI_UNSUPPORTED_SCHEMA',
      retry: 'never',
    });
    this.path = path;
  }
}
