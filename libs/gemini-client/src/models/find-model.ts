import type { ModelData } from './model-data.js';
import { MODELS } from './models.js';

/**
 * The data of a model. One that is not listed is called in the plainest way (no word about thinking or sampling) and, so that no
 * budget is ever undercounted, billed like the dearest listed model of its kind.
 */
export function findModel(
  id: string,
  kind: ModelData['kind'],
  models: readonly ModelData[] = MODELS,
): ModelData {
  const known = models.find((model) => model.id === id);
  if (known) return known;
  const dearest = models
    .filter((model) => model.kind === kind)
    .reduce<ModelData | undefined>(
      (best, model) => (best && dearness(best) >= dearness(model) ? best : model),
      undefined,
    );
  if (!dearest) throw new RangeError(`There is no ${kind} model in the model data to price ${id} by.`);
  return { ...dearest, id, thinking: { control: 'none' }, sampling: 'refused', fallbacks: [] };
}

function dearness({ prices }: ModelData): number {
  return Math.max(...prices.map(({ rates }) => rates.image ?? rates.output));
}

/** Whose price a call has: that of the model that answered if we know it, else that of the model that was asked. */
export function billedModel(
  asked: ModelData,
  servedModel: string | null,
  models: readonly ModelData[],
): ModelData {
  return models.find(({ id, kind }) => id === servedModel && kind === asked.kind) ?? asked;
}
