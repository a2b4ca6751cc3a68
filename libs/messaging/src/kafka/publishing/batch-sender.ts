import type { ProducerClient } from '../clients.js';
import { kindOfFailure, toTaskError } from '../kafka-failure.js';
import type { SharedClient } from '../shared-client.js';
import type { StateLog } from '../state-log.js';
import type { TopicKeeper } from '../topics/topic-keeper.js';
import type { SendBatch } from './outbox.js';
import { Patience, type PatienceOptions } from './patience.js';

export interface BatchSenderOptions extends PatienceOptions {
  readonly producers: SharedClient<ProducerClient>;
  readonly topicKeeper: Pick<TopicKeeper, 'ensure' | 'forget'>;
  readonly state: StateLog;
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
  const { producers, topicKeeper, state, signal } = options;

  return async (topic, messages) => {
    const patience = new Patience(options);
    let freshStarts = 0;

    const sendWith = (producer: ProducerClient): Promise<void> =>
      patience.retry(() => patience.within(() => producer.send(topic, messages)));

    const attempt = async (): Promise<void> => {
      try {
        await patience.within(() => topicKeeper.ensure(topic));
        await patience.within(() => producers.use(sendWith));
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
      await patience.retry(attempt);
      state.works(PART);
    } catch (error) {
      const cause = patience.causeOf(error);
      if (kindOfFailure(cause) !== 'too_large' && !signal.aborted)
        state.failed(PART, cause, patience.startedAt);
      throw toTaskError(`Messages for topic ${topic} were not taken`, cause);
    }
  };
}
