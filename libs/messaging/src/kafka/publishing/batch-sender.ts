import {
  type Clock,
  DeadlineExceeded,
  type Dice,
  fullJitterBackoffMs,
  remainingMs,
  withDeadline,
} from '@generia/resilience';

import type { ProducerClient } from '../clients.js';
import { kindOfFailure } from '../kafka-failure.js';
import type { SharedClient } from '../shared-client.js';
import type { StateLog } from '../state-log.js';
import { RECONNECT_BACKOFF } from '../timings.js';
import type { TopicKeeper } from '../topics/topic-keeper.js';
import type { SendBatch } from './outbox.js';

export interface BatchSenderOptions {
  readonly producers: SharedClient<ProducerClient>;
  readonly topicKeeper: Pick<TopicKeeper, 'ensure' | 'forget'>;
  /** How long a batch is tried. */
  readonly timeoutMs: number;
  readonly state: StateLog;
  readonly clock: Clock;
  readonly dice: Dice;
  /** Its abort gives up at once, with its reason. */
  readonly signal: AbortSignal;
}

const PART = 'publishing';

/** A batch that a new producer cannot send either is not the producer's fault. */
const FRESH_STARTS = 2;

/**
 * Makes a {@link SendBatch} that is patient with a broker that is away. A batch is tried again with the same producer,
 * which lets the broker recognise what it has already; a producer whose batch failed for good is never used again,
 * because the broker might take the next batch for the lost one.
 */
export function createBatchSender(options: BatchSenderOptions): SendBatch {
  const { producers, topicKeeper, timeoutMs, state, clock, dice, signal } = options;

  return async (topic, messages) => {
    const startedAt = clock.now();
    const deadlineAt = startedAt + timeoutMs;
    let freshStarts = 0;

    const withinTime = <T>(work: () => Promise<T>): Promise<T> => {
      const leftMs = remainingMs(deadlineAt, clock);
      if (leftMs === 0) throw new DeadlineExceeded(timeoutMs);
      return withDeadline(work, { clock, timeoutMs: leftMs, signal });
    };

    const sendWith = (producer: ProducerClient): Promise<void> =>
      patiently(() => withinTime(() => producer.send(topic, messages)), deadlineAt);

    const attempt = async (): Promise<void> => {
      try {
        await withinTime(() => topicKeeper.ensure(topic));
        await withinTime(() => producers.use(sendWith));
      } catch (error) {
        const kind = kindOfFailure(error);
        if (kind === 'unknown_topic') topicKeeper.forget(topic);
        if ((kind !== 'unknown_topic' && kind !== 'stale_producer') || freshStarts === FRESH_STARTS)
          throw error;
        freshStarts += 1;
        await attempt();
      }
    };

    try {
      await patiently(attempt, deadlineAt);
      state.works(PART);
    } catch (error) {
      if (kindOfFailure(error) !== 'too_large' && !signal.aborted) state.failed(PART, error, startedAt);
      throw error;
    }
  };

  /** Tries again while the broker is away and time is left. */
  async function patiently(attempt: () => Promise<void>, deadlineAt: number): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      signal.throwIfAborted();
      try {
        return await attempt();
      } catch (error) {
        const pauseMs = fullJitterBackoffMs(failures, RECONNECT_BACKOFF, dice);
        if (kindOfFailure(error) !== 'unavailable' || remainingMs(deadlineAt, clock) <= pauseMs) throw error;
        await clock.sleep(pauseMs, signal);
      }
    }
  }
}
