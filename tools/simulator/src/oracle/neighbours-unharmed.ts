import type { Facts } from './facts.js';

/**
 * A world that shares five places with one other, of which each attempt makes several calls in vain: it may take three times
 * its time, and wait for what is under way.
 */
const MOST_TIMES = 3;
const UNDER_WAY_MS = 30_000;

/** How long a world took from its start to its end; undefined when it has not ended. */
export function durationOf(facts: Facts, worldId: string): number | undefined {
  const endedAtMs = facts.endedAtMs.get(worldId);
  const startedAtMs = facts.startedAtMs.get(worldId);
  return endedAtMs === undefined || startedAtMs === undefined ? undefined : endedAtMs - startedAtMs;
}

/** 9: what is wrong when a world takes so long beside one that cannot succeed; undefined when all is well. */
export function harmBySickness(
  besideMs: number | undefined,
  aloneMs: number | undefined,
): string | undefined {
  if (aloneMs === undefined) return 'A world does not end alone.';
  if (besideMs === undefined) return 'A world beside one that cannot succeed does not end.';
  if (besideMs <= MOST_TIMES * aloneMs + UNDER_WAY_MS) return undefined;
  return `A world takes ${besideMs.toFixed(0)} ms beside one that cannot succeed, and ${aloneMs.toFixed(0)} ms alone.`;
}
