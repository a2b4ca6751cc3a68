import type { TaskDocument } from '@generia/contracts';
import type { Log } from '@generia/resilience';

const MINUTE_MS = 60_000;
/** A queue that is this long is told of again only so often: each of its tasks waits long. */
const SILENCE_MS = 10 * MINUTE_MS;

type WaitingTask = Pick<TaskDocument, '_id' | 'world_id' | 'queue' | 'updated_at'>;

/**
 * Tells of tasks that have been ready for too long without being claimed. The last write of a ready task is the one that
 * made it ready, so neither a pause, a retry nor a shutdown counts.
 */
export class LongWaits {
  readonly #limitMs: number;
  readonly #log: Log;
  /** By queue. */
  readonly #toldAtMs = new Map<string, number>();

  constructor(options: { readonly limitMs: number; readonly log: Log }) {
    this.#limitMs = options.limitMs;
    this.#log = options.log;
  }

  /** Whether this ready task has waited too long; the log says so every ten minutes for each queue. */
  note({ _id, world_id, queue, updated_at }: WaitingTask, nowMs: number): boolean {
    const waitedMs = nowMs - updated_at.getTime();
    if (waitedMs < this.#limitMs) return false;
    if (nowMs - (this.#toldAtMs.get(queue) ?? -Infinity) >= SILENCE_MS) {
      this.#toldAtMs.set(queue, nowMs);
      const facts = { queue, task_id: _id, world_id, waited_minutes: Math.floor(waitedMs / MINUTE_MS) };
      this.#log.warn(
        facts,
        'a task has waited long in its queue; more instances of its worker make it shorter',
      );
    }
    return true;
  }
}
