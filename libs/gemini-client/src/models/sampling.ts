import type { Sampling } from '../generation.js';
import type { ModelData } from './model-data.js';

/** The sampling parameters as they are sent: all that were given to a model that accepts them, none to any other. */
export function samplingFor(
  { sampling: support }: ModelData,
  sampling: Sampling | undefined,
): { readonly temperature?: number; readonly topP?: number; readonly topK?: number } {
  if (!sampling || support !== 'accepted') return {};
  const { temperature, topP, topK } = sampling;
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { topP }),
    ...(topK === undefined ? {} : { topK }),
  };
}
