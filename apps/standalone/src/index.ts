export { openEmbeddedParts, type EmbeddedWatch } from './open-embedded-parts.js';
export { startServices, type ServicesOptions } from './start-services.js';
export { createWorldsDesk, type RequestedWorld, type WorldsDesk } from './worlds-desk.js';
