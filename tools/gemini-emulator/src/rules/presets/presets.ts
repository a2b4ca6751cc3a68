import type { FaultSpec } from '../../faults/fault-spec.js';
import type { FaultRule } from '../fault-rule.js';
import { everyFault } from './every-fault.js';
import { everydayFaults, lastingFaults } from './everyday-faults.js';

const everyday: (readonly FaultSpec[])[] = Object.values(everydayFaults);
const lasting: (readonly FaultSpec[])[] = Object.values(lastingFaults);

/** Sets of rules with a name. */
export const presets = {
  'every-fault-5-percent': {
    says: 'Each class of faults befalls 5 % of the texts and pictures; only what can befall a single call of a healthy account.',
    rules: (): FaultRule[] => everyFault(everyday, 0.05),
  },
  'every-fault-5-percent-and-lasting': {
    says: 'The same, with 5 % each of used-up quotas, refused accounts and models that are gone: what no repetition heals.',
    rules: (): FaultRule[] => everyFault([...everyday, ...lasting], 0.05),
  },
} as const;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as [PresetName, ...PresetName[]];
