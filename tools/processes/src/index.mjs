/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

export { freePortRow, SERVER_PORTS } from './free-port-row.mjs';
export { isPortFree } from './is-port-free.mjs';
export { identify, isAlive, residentBytes } from './process-identity.mjs';
export { stopProcess } from './stop-process.mjs';
