import type { Log } from '@generia/resilience';

import { billedModel, findModel } from './find-model.js';
import type { ModelData } from './model-data.js';

/** What a process has found out about its models. */
export interface ModelBook {
  /** The models to try for one that was asked for, best first, without those that are gone. */
  chainOf(id: string, kind: ModelData['kind']): readonly ModelData[];
  /** The model is not to be had with this key; remembered for as long as the process lives. */
  markGone(id: string, why: string): void;
  isGone(id: string): boolean;
  /** Another model answered than was asked; reported once for each pair. */
  noteServed(asked: string, served: string | null): void;
}

/** Makes an empty {@link ModelBook}. */
export function createModelBook(models: readonly ModelData[], log: Log): ModelBook {
  const gone = new Set<string>();
  const reported = new Set<string>();
  return {
    chainOf(id, kind) {
      const first = findModel(id, kind, models);
      const chain = [first, ...first.fallbacks.map((next) => findModel(next, kind, models))];
      return chain.filter((model) => !gone.has(model.id));
    },
    markGone(id, why) {
      if (gone.has(id)) return;
      gone.add(id);
      log.warn({ model: id, why }, 'A model is not to be had; the next one of its chain takes its place.');
    },
    isGone: (id) => gone.has(id),
    noteServed(asked, served) {
      // Versions of one model, like gemini-x-001, are that model.
      if (served === null || served === asked || served.startsWith(`${asked}-0`)) return;
      const pair = `${asked} ${served}`;
      if (reported.has(pair)) return;
      reported.add(pair);
      const isPriced = models.some(({ id }) => id === served);
      const billedLike = billedModel(findModel(asked, 'text', models), served, models).id;
      log.warn({ asked, served, isPriced, billedLike }, 'Another model answers than the one that was asked.');
    },
  };
}
