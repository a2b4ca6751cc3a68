import { type Clock, type Dice, fullJitterBackoffMs, raceAbort } from '@generia/resilience';

import type { StateLog } from '../state-log.js';
import { RECONNECT_BACKOFF } from '../timings.js';
import type { TopicKeeper } from './topic-keeper.js';

export interface DeclareTopicsOptions {
  readonly topicKeeper: Pick<TopicKeeper, 'ensure'>;
  readonly state: StateLog;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly signal: AbortSignal;
}

const PART = 'the creation of topics';

/** Creates what is missing, one topic after the other, and tries on until all exist or the signal aborts. Never rejects. */
export async function declareTopics(
  topics: readonly string[],
  { topicKeeper, state, clock, dice, signal }: DeclareTopicsOptions,
): Promise<void> {
  let missing = topics;
  for (let failures = 1; missing.length > 0; failures += 1) {
    const failed: string[] = [];
    for (const topic of missing) {
      await raceAbort(topicKeeper.ensure(topic), signal).catch((error: unknown) => {
        failed.push(topic);
        if (!signal.aborted) state.failed(PART, error);
      });
    }
    missing = failed;
    if (signal.aborted || missing.length === 0) break;
    await clock.sleep(fullJitterBackoffMs(failures, RECONNECT_BACKOFF, dice), signal).catch(() => undefined);
  }
  if (missing.length === 0) state.works(PART);
}
