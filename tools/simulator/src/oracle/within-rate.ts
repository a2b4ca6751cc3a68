import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { RefusedCall } from '../world/upstream.js';
import type { Rule } from './rule.js';

/** By then every process has heard of a refusal: what it knows is a second old at most. */
const KNOWN_MS = 2_000;
const WINDOW_MS = 20_000;
/** What a process had let through just before it heard, and what was refused and came again. */
const SLACK = 3;
/** From then on a pace that has held may be raised, to find out whether more is let through by now. */
const SEARCH_MS = 100_000;

interface Known {
  readonly perMinute: number;
  readonly sinceMs: number;
  readonly process: SimulatedProcess;
}

/**
 * 6: all processes together keep the pace that the models ask for. While one of them was told to wait, none calls; and once a
 * limit was named, no more is sent than it allows.
 *
 * @param skewMs by how much the clocks differ: who is ahead ends a pause earlier
 * @param isStoreReliable a process that does not reach the store paces itself
 */
export function withinRate(skewMs: number, isStoreReliable: () => boolean): Rule {
  const refusals: RefusedCall[] = [];
  const known = new Map<string, Known>();
  const sent = new Map<string, number[]>();

  return {
    onSent({ model, process, atMs }, report) {
      const earlier = sent.get(model) ?? [];
      sent.set(model, [...earlier.filter((sentAtMs) => sentAtMs > atMs - WINDOW_MS), atMs]);
      if (!isStoreReliable()) return;
      for (const refusal of refusals) {
        // Who died at once could tell nobody.
        if (refusal.model !== model || refusal.process.isGone) continue;
        if (atMs > refusal.atMs + KNOWN_MS && atMs < refusal.atMs + refusal.delayMs - skewMs)
          report(
            `${process.name} calls ${model} although ${refusal.process.name} was told to wait ${refusal.delayMs} ms.`,
          );
      }
      const limit = known.get(model);
      if (!limit || limit.process.isGone) return;
      const ageMs = atMs - limit.sinceMs;
      const inWindow = sent.get(model)?.length ?? 0;
      const most = (limit.perMinute * WINDOW_MS) / 60_000 + SLACK;
      if (ageMs > KNOWN_MS + WINDOW_MS && ageMs < SEARCH_MS && inWindow > most)
        report(`${model} is called ${inWindow} times within 20 s; ${limit.perMinute} a minute are allowed.`);
    },
    onRefused(refusal) {
      if (!isStoreReliable()) return;
      refusals.push(refusal);
      const { model, perMinute, atMs, process } = refusal;
      const before = known.get(model);
      if (!before || before.process.isGone || perMinute < before.perMinute)
        known.set(model, { perMinute, sinceMs: atMs, process });
    },
  };
}
