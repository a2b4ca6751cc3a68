import { join } from 'node:path';

import { createInProcessBus, type MessageBus } from '@generia/messaging';
import { openEmbeddedStore, openRepositories, type Repositories } from '@generia/mongo-repositories';
import { type ObjectStorage, openFileSystemStorage } from '@generia/object-storage';
import { createLocalPlatform, type Platform } from '@generia/platform-client';
import type { Shutdown } from '@generia/service-runtime';

/** Everything that the services stand on. */
export interface EmbeddedParts {
  readonly repositories: Repositories;
  readonly objects: ObjectStorage;
  readonly bus: MessageBus;
  readonly platform: Platform;
}

/** Opens the store, the bus, the pictures and the platform that live in one process and one directory. */
export async function openEmbeddedParts(dataDirectory: string, shutdown: Shutdown): Promise<EmbeddedParts> {
  const store = await openEmbeddedStore({ directory: join(dataDirectory, 'db') });
  shutdown.add('store', () => store.close());
  const repositories = await openRepositories(store);
  const objects = await openFileSystemStorage({ directory: join(dataDirectory, 'objects') });
  const bus = createInProcessBus();
  shutdown.add('bus', () => bus.close());
  const platform = createLocalPlatform({ ...repositories.platform, now: () => new Date() });
  return { repositories, objects, bus, platform };
}
