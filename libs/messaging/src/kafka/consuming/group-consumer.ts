import {
  type Clock,
  type Dice,
  fullJitterBackoffMs,
  type Log,
  raceAbort,
  withDeadline,
} from '@generia/resilience';

import { closedError } from '../../closed-error.js';
import type { IncomingMessage, Subscription } from '../../message-bus.js';
import type { GroupClient, TopicPartition } from '../clients.js';
import { kindOfFailure } from '../kafka-failure.js';
import type { StateLog } from '../state-log.js';
import { RECONNECT_BACKOFF } from '../timings.js';
import type { TopicKeeper } from '../topics/topic-keeper.js';
import { Lanes } from './lanes.js';
import { logRefusal } from './log-refusal.js';
import { Membership } from './membership.js';
import type { StartingPoint } from './starting-points.js';

export interface GroupConsumerOptions {
  readonly groupId: string;
  /** By the broker's names, like everything here. */
  readonly topics: readonly string[];
  readonly onMessage: (message: IncomingMessage) => Promise<void>;
  readonly openClient: () => GroupClient;
  readonly findStartingPoints: (partitions: readonly TopicPartition[]) => Promise<StartingPoint[]>;
  readonly topicKeeper: TopicKeeper;
  readonly retryPauseMs: number;
  /** How long stopping waits for handlers. */
  readonly stopTimeoutMs: number;
  readonly state: StateLog;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
}

/** A consumer that stays: whatever ends its membership in the group, it joins again until it is stopped. */
export class GroupConsumer implements Subscription {
  readonly #options: GroupConsumerOptions;
  readonly #lanes: Lanes;
  readonly #stop = new AbortController();
  readonly #joined: Promise<void>;
  readonly #running: Promise<void>;
  #onJoined: () => void = () => undefined;
  #membership: Membership | null = null;
  #stopping: Promise<void> | null = null;

  constructor(options: GroupConsumerOptions) {
    const { onMessage, clock, retryPauseMs, log, groupId } = options;
    this.#options = options;
    this.#lanes = new Lanes({
      onMessage,
      clock,
      retryPauseMs,
      onConsumed: (lane, next) => this.#membership?.consumed(lane, next),
      onRefused: (refused) => logRefusal(log, groupId, refused),
    });
    this.#joined = new Promise((resolve) => (this.#onJoined = resolve));
    this.#running = this.#run();
  }

  /** Resolves when the group has let us in; rejects with `MESSAGING_CLOSED` when we are stopped before. */
  async joined(): Promise<void> {
    await raceAbort(this.#joined, this.#stop.signal);
  }

  pause(): void {
    this.#lanes.pause();
  }

  resume(): void {
    this.#lanes.resume();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  async #end(): Promise<void> {
    const { clock, stopTimeoutMs, log, groupId } = this.#options;
    await withDeadline(() => this.#lanes.stop(), { clock, timeoutMs: stopTimeoutMs }).catch(
      (error: unknown) =>
        log.warn({ group: groupId, err: error }, 'left a handler behind; its message comes again'),
    );
    this.#stop.abort(closedError());
    await this.#membership?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { state, groupId, clock, dice, topics, topicKeeper } = this.#options;
    const { signal } = this.#stop;
    const part = `the consumer of group ${groupId}`;
    let failures = 0;
    const onSettled = (): void => {
      failures = 0;
      state.works(part);
      this.#onJoined();
    };
    while (this.#stopping === null) {
      const reason = await this.#liveOnce(onSettled);
      if (this.#stopping !== null) break;
      state.failed(part, reason);
      if (kindOfFailure(reason) === 'unknown_topic') topics.forEach((topic) => topicKeeper.forget(topic));
      failures += 1;
      const pauseMs = fullJitterBackoffMs(failures, RECONNECT_BACKOFF, dice);
      await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
    state.forget(part);
  }

  /** One membership from its topics to its end. Resolves with the reason. */
  async #liveOnce(onSettled: () => void): Promise<unknown> {
    const { topics, topicKeeper, openClient, findStartingPoints, clock, log, groupId } = this.#options;
    try {
      await raceAbort(Promise.all(topics.map((topic) => topicKeeper.ensure(topic))), this.#stop.signal);
    } catch (error) {
      return error;
    }
    if (this.#stopping !== null) return null;
    const membership = new Membership({
      client: openClient(),
      lanes: this.#lanes,
      findStartingPoints,
      clock,
      log,
    });
    this.#membership = membership;
    void membership.settled.then(onSettled);
    const reason = await membership.live();
    log.debug({ group: groupId, err: reason }, 'a membership ended');
    this.#membership = null;
    await membership.close();
    return reason;
  }
}
