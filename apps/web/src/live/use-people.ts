import type { CharacterResponse } from '@generia/contracts/http';

import { listCharacters } from '../api/api.js';
import { type Pages, usePages } from './use-pages.js';

/** The people of a world. */
export function usePeople(worldId: string, version: number | string = 0): Pages<CharacterResponse> {
  return usePages(
    `people ${worldId}`,
    async (cursor, signal) => {
      const { characters, next_cursor } = await listCharacters(worldId, cursor, signal);
      return { items: characters, next: next_cursor };
    },
    version,
  );
}
