import { existsSync } from 'node:fs';
import { join } from 'node:path';

import {
  type DocumentStore,
  openEmbeddedStore,
  openMongoStore,
  openRepositories,
  type Repositories,
} from '@generia/mongo-repositories';
import { CliError } from '@generia/service-runtime';

import type { WorldPlace } from './arguments.js';

/** Opens the repositories of a place; whoever opens closes. */
export async function openPlace(
  place: WorldPlace,
): Promise<{ readonly repositories: Repositories; readonly close: () => Promise<void> }> {
  const store = await openStore(place);
  try {
    return { repositories: await openRepositories(store), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openStore(place: WorldPlace): Promise<DocumentStore & { close(): Promise<void> }> {
  if (place.kind === 'mongo') return openMongoStore({ ...place, appName: 'generia-quality' });
  const directory = join(place.directory, 'db');
  // Opening would make an empty store, in which there is nothing to measure.
  if (!existsSync(directory)) {
    throw new CliError(`There are no worlds in ${place.directory}.`, {
      remedy: 'Name the data directory of npm start: --data DIR.',
    });
  }
  return openEmbeddedStore({ directory });
}
