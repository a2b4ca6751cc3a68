import type { PromptName } from './prompt-names.js';

/**
 * A template that cannot be read, parsed or rendered. It fails the same way every time (`retry` is `never`): the
 * template or its caller must change.
 */
export class PromptError extends Error {
  readonly code = 'PROMPT_INVALID';
  readonly retry = 'never';
  readonly template: PromptName;
  /** The variable that is missing, when that is what is wrong. */
  readonly variable: string | undefined;

  constructor(template: PromptName, problem: string, options: { variable?: string; cause?: unknown } = {}) {
    super(
      `Prompt template "${template}": ${problem}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'PromptError';
    this.template = template;
    this.variable = options.variable;
  }
}
