import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PromptError } from './prompt-error.js';
import { PROMPT_NAMES, type PromptName, type PromptTexts } from './prompt-names.js';
import { createPrompts, type Prompts } from './prompts.js';

/** The repository's `prompts/`, as seen both from this library's sources and from its build. */
const REPOSITORY_PROMPTS = fileURLToPath(new URL('../../../prompts/', import.meta.url));

export interface LoadPromptsOptions {
  /** Where the templates lie. Default: the repository's `prompts/`. */
  readonly directory?: string;
}

/**
 * Reads and parses the eight templates. Line ends are those of Unix whatever the checkout made of them, so that equal
 * templates have equal digests everywhere.
 *
 * @throws {PromptError} when a file is missing or is not a valid template.
 */
export async function loadPrompts(options: LoadPromptsOptions = {}): Promise<Prompts> {
  const directory = options.directory ?? REPOSITORY_PROMPTS;
  const entries = await Promise.all(
    PROMPT_NAMES.map(async (name) => [name, await readTemplate(directory, name)]),
  );
  return createPrompts(Object.fromEntries(entries) as PromptTexts);
}

async function readTemplate(directory: string, name: PromptName): Promise<string> {
  const path = join(directory, `${name}.liquid`);
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  } catch (error) {
    throw new PromptError(name, `cannot read ${path}. Restore the file or name another directory.`, {
      cause: error,
    });
  }
}
