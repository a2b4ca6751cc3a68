import { Liquid, UndefinedVariableError, type Template } from 'liquidjs';

import { PromptError } from './prompt-error.js';
import type { PromptName } from './prompt-names.js';
import { blockText, inlineText } from './text/clean-text.js';

export type TemplateValue =
  string | number | readonly string[] | readonly number[] | readonly (readonly string[])[];
export type TemplateVariables = Readonly<Record<string, TemplateValue>>;

/** A parsed template. An image template has no separator and hence an empty `system`. */
export interface LiquidTemplate {
  readonly hasSystem: boolean;
  /** @throws {PromptError} naming the template and the variable that is missing. */
  readonly render: (variables: TemplateVariables) => { readonly system: string; readonly prompt: string };
}

const SEPARATOR = /^=== task ===[ \t]*$/m;
/** The only variables that may span several lines. */
const MULTILINE: ReadonlySet<string> = new Set(['world', 'idea']);
const LIMITS = { parseLimit: 100_000, renderLimit: 10_000, memoryLimit: 5_000_000 } as const;

/**
 * Parses a template. Its two parts are told apart before anything is filled in, and every value is cleaned and then
 * only inserted, never parsed: Liquid, tags or a separator in a value stay plain text.
 *
 * @throws {PromptError} when the text is not valid Liquid, uses a filter that does not exist, or is too long.
 */
export function compileTemplate(name: PromptName, text: string): LiquidTemplate {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    ...LIMITS,
  });
  const separator = SEPARATOR.exec(text);
  const split = separator === null ? 0 : separator.index;
  const system = parse(engine, name, text.slice(0, split));
  const task = parse(engine, name, text.slice(split + (separator?.[0].length ?? 0)));
  return {
    hasSystem: separator !== null,
    render: (variables) => {
      const values = cleaned(name, variables);
      return { system: run(engine, name, system, values), prompt: run(engine, name, task, values) };
    },
  };
}

function parse(engine: Liquid, name: PromptName, text: string): Template[] {
  try {
    return engine.parse(text);
  } catch (error) {
    throw new PromptError(name, reasonOf(error), { cause: error });
  }
}

function run(engine: Liquid, name: PromptName, template: Template[], values: TemplateVariables): string {
  try {
    return String(engine.renderSync(template, values)).trim();
  } catch (error) {
    if (!(error instanceof UndefinedVariableError))
      throw new PromptError(name, reasonOf(error), { cause: error });
    const variable = /undefined variable: ([^,\s]+)/.exec(error.message)?.[1] ?? 'unknown';
    throw missing(name, variable, error);
  }
}

function cleaned(name: PromptName, variables: TemplateVariables): TemplateVariables {
  const values: Record<string, TemplateValue> = {};
  for (const [key, value] of Object.entries(variables) as [string, TemplateValue | undefined][]) {
    if (value === undefined) throw missing(name, key);
    values[key] = cleanedValue(value, MULTILINE.has(key) ? blockText : inlineText);
  }
  return values;
}

function cleanedValue(value: TemplateValue, clean: (text: string) => string): TemplateValue {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return value;
  return value.map((item) => cleanedValue(item, clean)) as TemplateValue;
}

/** The error for a variable that a template uses or promises and nobody gave. */
export function missing(name: PromptName, variable: string, cause?: unknown): PromptError {
  return new PromptError(name, `variable "${variable}" is missing`, { variable, cause });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
