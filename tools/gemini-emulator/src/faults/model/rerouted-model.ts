import { z } from 'zod';

import { generateKinds } from '../../calls/call-kind.js';
import { modelTable } from '../../models/model-table.js';
import { defineFault } from '../fault.js';

export const reroutedModel = defineFault({
  name: 'rerouted_model',
  family: 'model',
  says: 'Another model answers, says so in `modelVersion`, and is the one to pay.',
  kinds: generateKinds,
  options: { to: z.string().min(1).optional() },
  argument: 'to',
  effect: ({ to }, { model }) => ({
    at: 'answer',
    change: (answer) => ({ ...answer, modelVersion: to ?? neighbourOf(model) }),
  }),
});

/** Another model that does the same. */
function neighbourOf(id: string): string {
  const draws = modelTable.find((model) => model.id === id)?.draws ?? false;
  return modelTable.find((model) => model.draws === draws && model.id !== id)?.id ?? id;
}
