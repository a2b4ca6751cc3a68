import type { Platform } from '@generia/platform-client';

import { failureOf, type SimulatedProcess } from '../machine/simulated-process.js';

const NEVER = new AbortController().signal;

/** A platform on another machine, as a process sees it: what was sent may take effect although nobody waits for it. */
export function remotePlatform(platform: Platform, process: SimulatedProcess): Platform {
  const failure = failureOf('PLATFORM');
  const methods = Object.entries(platform) as [
    keyof Platform,
    (...asked: readonly unknown[]) => Promise<unknown>,
  ][];
  const remote = methods.map(([name, method]) => [
    name,
    (...asked: readonly unknown[]) => {
      const signal = asked.at(-1) as AbortSignal;
      signal.throwIfAborted();
      const wire = { what: `platform.${name}`, changes: true, failure };
      return process.request(wire, () => method(...asked.slice(0, -1), NEVER));
    },
  ]);
  return Object.fromEntries(remote) as Platform;
}
