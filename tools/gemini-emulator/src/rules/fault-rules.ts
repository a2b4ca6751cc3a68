import { z } from 'zod';

import { FaultRule, type ParsedFaultRule } from './fault-rule.js';
import { presetNames, presets, type PresetName } from './presets/presets.js';
import { wrongFaults } from './wrong-settings.js';

/** Stands for all rules of a preset. */
export interface PresetRule {
  readonly preset: PresetName;
}

/** Rules as they are given: one, several, or presets among them. */
export type FaultRulesInput = FaultRule | PresetRule | readonly (FaultRule | PresetRule)[];

const Preset = z.strictObject({
  preset: z.enum(presetNames, `There is no such preset. Known presets: ${presetNames.join(', ')}`),
});

/** Reads rules; `what` names them in the error. Throws {@link WrongSettings} that names the wrong field. */
export function readFaultRules(input: unknown, what = 'faults'): ParsedFaultRule[] {
  if (!Array.isArray(input)) return readEntry(input, what);
  return input.flatMap((entry: unknown, index) => readEntry(entry, `${what}[${index}]`));
}

function readEntry(entry: unknown, what: string): ParsedFaultRule[] {
  if (typeof entry !== 'object' || entry === null || !('preset' in entry)) {
    return [readWith(FaultRule, entry, what)];
  }
  const { preset } = readWith(Preset, entry, what);
  return presets[preset].rules().map((rule) => readWith(FaultRule, rule, what));
}

function readWith<Schema extends z.ZodType>(schema: Schema, entry: unknown, what: string): z.output<Schema> {
  const read = schema.safeParse(entry);
  if (!read.success) throw wrongFaults(what, read.error);
  return read.data;
}
