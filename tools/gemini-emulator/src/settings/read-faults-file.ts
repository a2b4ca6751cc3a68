import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { readLimits, type LimitRule } from '../limits/limit-rule.js';
import { readFaultRules } from '../rules/fault-rules.js';
import type { ParsedFaultRule } from '../rules/fault-rule.js';
import { WrongSettings } from '../rules/wrong-settings.js';

export interface FaultsFile {
  readonly faults: readonly ParsedFaultRule[];
  readonly limits: readonly LimitRule[];
}

const WithLimits = z.strictObject({ faults: z.unknown().optional(), limits: z.unknown().optional() });

/**
 * Reads the rules of a file: a rule, a preset or a list of them, or an object with `faults` and `limits`. Throws
 * WrongSettings that names the file and the field.
 */
export async function readFaultsFile(path: string): Promise<FaultsFile> {
  const content = parse(path, await read(path));
  const withLimits = WithLimits.safeParse(content);
  if (!withLimits.success) return { faults: readFaultRules(content, path), limits: [] };
  const { faults = [], limits = [] } = withLimits.data;
  return {
    faults: readFaultRules(faults, `${path}: faults`),
    limits: readLimits(limits, `${path}: limits`),
  };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new WrongSettings(`The file of faults cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WrongSettings(`${path} is no JSON: ${reasonOf(cause)}.`, { cause });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
}
