export { describePlatform } from './describe-platform.js';
export { aCharacter, aPicture, aPost, aWorld } from './examples.js';
export { createMapCollection, type MapCollection } from '../local/map-collection.js';
export type { PlatformUnderTest } from './platform-under-test.js';
