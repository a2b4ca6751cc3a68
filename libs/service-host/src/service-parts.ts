import type { MessageBus } from '@generia/messaging';
import type { Repositories } from '@generia/mongo-repositories';
import type { ObjectStorage } from '@generia/object-storage';
import type { Platform } from '@generia/platform-client';

/** Everything that a service stands on, whichever adapters it comes from. */
export interface ServiceParts {
  readonly repositories: Repositories;
  readonly objects: ObjectStorage;
  readonly bus: MessageBus;
  readonly platform: Platform;
}
