import { z } from 'zod';

import type { ReadyFault } from './fault.js';
import { faultNames, findFault, type FaultName } from './fault-table.js';

/** A fault as people write it: its name, `name:argument`, `name:option=value;option=value`, or an object. */
export type FaultSpec =
  FaultName | `${FaultName}:${string}` | (Readonly<Record<string, unknown>> & { readonly name: FaultName });

export type ReadFault =
  | { readonly ok: true; readonly fault: ReadyFault }
  /** `path` leads to the wrong part of the spec. */
  | { readonly ok: false; readonly path: readonly PropertyKey[]; readonly message: string };

/** The names that there are, for people. */
export const knownFaults = `Known faults: ${faultNames.join(', ')}.`;

/** Reads a fault as people write it. */
export function readFault(spec: unknown): ReadFault {
  const written = typeof spec === 'string' ? splitText(spec) : spec;
  const parsed = z.looseObject({ name: z.string() }).safeParse(written);
  if (!parsed.success)
    return { ok: false, path: [], message: 'Expected the name of a fault, or an object with a name' };
  const { name, ...rest } = parsed.data;
  const fault = findFault(name);
  if (fault === undefined) return { ok: false, path: [], message: `There is no fault "${name}"` };
  const { '': argument, ...options } = rest;
  if (argument !== undefined) {
    if (fault.argument === undefined)
      return { ok: false, path: [], message: `The fault "${name}" takes no argument` };
    options[fault.argument] = argument;
  }
  const checked = fault.options.safeParse(options);
  if (checked.success) return { ok: true, fault: fault.ready(options) };
  const issue = checked.error.issues[0];
  const message = issue?.message ?? 'wrong options';
  return { ok: false, path: issue?.path ?? [], message: `${message} (options of "${name}")` };
}

/** `name:value` and `name:option=value;option=value`; the value without a name goes under the empty one. */
function splitText(text: string): Record<string, unknown> {
  const at = text.indexOf(':');
  if (at < 0) return { name: text.trim() };
  const found: Record<string, unknown> = {};
  for (const piece of text.slice(at + 1).split(';')) {
    const equals = piece.indexOf('=');
    found[equals < 0 ? '' : piece.slice(0, equals).trim()] = readValue(piece.slice(equals + 1).trim());
  }
  return { ...found, name: text.slice(0, at).trim() };
}

function readValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
