export type { EntityCollection, EntityFilter, EntityUpdate } from './local/entity-collection.js';
export { createLocalPlatform, type LocalPlatformOptions } from './local/local-platform.js';
export { conflictError, notFoundError, type EntityName } from './platform-error.js';
export type {
  MediaRegistration,
  NewCharacter,
  NewPost,
  Platform,
  WorldProfile,
  WorldRegistration,
} from './platform.js';
