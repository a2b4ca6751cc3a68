import { TERMINAL_WORLD_STATES, type WorldState, type WorldStatus } from '@generia/contracts';
import type { BudgetReason } from '@generia/job-kit';
import type { StatusFeed } from '@generia/progress';

import type { ProgressView } from './progress-view.js';
import type { WorldsDesk } from './worlds-desk.js';

export interface WatchWorldPorts {
  readonly feed: Pick<StatusFeed, 'listen' | 'read'>;
  readonly desk: Pick<WorldsDesk, 'nameOf' | 'waitsFor'>;
  readonly view: Pick<ProgressView, 'show'>;
}

/** A world to watch, and what to call it until it has a name. */
export interface WatchedWorld {
  readonly worldId: string;
  readonly title: string;
}

/** How a watched world ended. */
export interface WatchedEnd {
  readonly status: WorldStatus;
  readonly name: string;
  /** Which limits it waits for, when its budget is used up. */
  readonly waitsFor: readonly BudgetReason[];
}

/** Nothing more happens by itself: the world has ended, or waits until somebody raises its budget. */
function hasSettled({ status }: WorldStatus): boolean {
  return TERMINAL_WORLD_STATES.has(status as WorldState) || status === 'paused_budget';
}

/**
 * Shows a world until it has ended, or waits for its budget. Resolves with its last status; rejects with the signal's reason when the signal
 * fires first.
 */
export async function watchWorld(
  { worldId, title }: WatchedWorld,
  ports: WatchWorldPorts,
  signal: AbortSignal,
): Promise<WatchedEnd> {
  const { feed, desk, view } = ports;
  let name: string | null = null;
  let asking = false;

  const showNamed = (status: WorldStatus): void => {
    view.show(status, name ?? title);
    if (name !== null || asking || status.tasks_completed < 2) return;
    asking = true;
    desk
      .nameOf(worldId)
      .then((found) => (name = found))
      .catch(() => (name = null))
      .finally(() => (asking = false));
  };

  const status = await new Promise<WorldStatus>((resolve, reject) => {
    const onStatus = (newest: WorldStatus): void => {
      showNamed(newest);
      if (hasSettled(newest)) settle(() => resolve(newest));
    };
    const stopListening = feed.listen(worldId, onStatus);
    const onAbort = (): void => settle(() => reject(signal.reason as Error));
    const settle = (end: () => void): void => {
      stopListening();
      signal.removeEventListener('abort', onAbort);
      end();
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    feed.read(worldId).then((known) => {
      if (known) onStatus(known);
    }, reject);
  });
  const waitsFor = status.status === 'paused_budget' ? await desk.waitsFor(worldId) : [];
  return { status, name: (await desk.nameOf(worldId)) ?? title, waitsFor };
}
