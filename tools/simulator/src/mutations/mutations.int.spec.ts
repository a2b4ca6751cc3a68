import { loadPrompts } from '@generia/prompts';

import { MUTATIONS } from './all-mutations.js';
import { findMutation } from './find-mutation.js';

const MOST_SEEDS = 200;

describe('a bug that was planted on purpose is found', () => {
  it.each(MUTATIONS)(
    '$name',
    async (mutation) => {
      const prompts = await loadPrompts();
      const found = await findMutation(mutation, prompts, MOST_SEEDS);
      expect(mutation.breaks).toContain(found?.violations[0]?.invariant);
    },
    120_000,
  );
});
