/** A module of undici (which has no map of exports) that the package ships no types for. Its version is pinned. */
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}
