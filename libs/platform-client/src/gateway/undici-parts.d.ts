/** Modules of undici (which has no map of exports) that the package ships no types for. Its version is pinned. */
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}

declare module 'undici/lib/api/api-request.js' {
  import type { Agent } from 'undici';

  /** Belongs to an agent: the whole package hangs it on each. */
  const request: Agent['request'];
  export default request;
}
