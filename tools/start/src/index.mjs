export { bundleIfNeeded } from './bundle-if-needed.mjs';
