export { createCopyingPlatform } from './copying-platform.js';
export { createGatewayPlatform, type GatewayPlatform } from './gateway/create-gateway-platform.js';
export {
  DEFAULT_GATEWAY_BREAKER,
  DEFAULT_GATEWAY_TIMING,
  type GatewayBreaker,
  type GatewayPlatformOptions,
  type GatewayTiming,
} from './gateway/gateway-options.js';
export type { EntityCollection, EntityFilter, EntityUpdate } from './local/entity-collection.js';
export { createMapCollection, type MapCollection } from './local/map-collection.js';
export { createLocalPlatform, type LocalPlatformOptions } from './local/local-platform.js';
export { createPlatformCopy } from './local/platform-copy.js';
export { conflictError, notFoundError, type EntityName } from './platform-error.js';
export type {
  MediaRegistration,
  NewCharacter,
  NewPost,
  Platform,
  WorldProfile,
  WorldRegistration,
} from './platform.js';
