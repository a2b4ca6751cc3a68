/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

export { identify, isAlive, residentBytes } from './process-identity.mjs';
export { stopProcess } from './stop-process.mjs';
