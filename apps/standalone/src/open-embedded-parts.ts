import { join } from 'node:path';

import { createInProcessBus, type MessageBus } from '@generia/messaging';
import { type DocumentStore, openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { openFileSystemStorage } from '@generia/object-storage';
import { createLocalPlatform } from '@generia/platform-client';
import type { ServiceParts } from '@generia/service-host';
import type { Shutdown } from '@generia/service-runtime';

/** Who stands between the services and their parts, to watch them: nobody, unless told. */
export interface EmbeddedWatch {
  store(store: DocumentStore): DocumentStore;
  bus(bus: MessageBus): MessageBus;
}

/** As many tickets of a queue are taken at the same moment, so that as many claims as a worker makes at a time share a commit. */
const PARTITIONS = 16;
const NOBODY: EmbeddedWatch = { store: (store) => store, bus: (bus) => bus };

/** Opens the store, the bus, the pictures and the platform that live in one process and one directory. */
export async function openEmbeddedParts(
  dataDirectory: string,
  shutdown: Shutdown,
  watch = NOBODY,
): Promise<ServiceParts> {
  const store = watch.store(await openEmbeddedStore({ directory: join(dataDirectory, 'db') }));
  shutdown.add('store', () => store.close());
  const repositories = await openRepositories(store);
  const objects = await openFileSystemStorage({ directory: join(dataDirectory, 'objects') });
  shutdown.add('objects', () => objects.close());
  const bus = watch.bus(createInProcessBus({ partitions: PARTITIONS }));
  shutdown.add('bus', () => bus.close());
  const platform = createLocalPlatform({ ...repositories.platform, now: () => new Date() });
  return { repositories, objects, bus, platform };
}
