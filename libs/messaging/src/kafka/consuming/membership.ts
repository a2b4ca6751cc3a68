import { type Clock, type Log, withDeadline } from '@generia/resilience';

import type {
  FetchedBatch,
  GroupClient,
  GroupListener,
  PartitionOffset,
  TopicPartition,
} from '../clients.js';
import { closeClient } from '../close-client.js';
import { reasonOf } from '../kafka-failure.js';
import { COMMIT_SPACING_MS, FLUSH_TIMEOUT_MS, LOOKUP_TIMEOUT_MS, MEMBER_SILENCE_MS } from '../timings.js';
import { CommitQueue } from './commit-queue.js';
import type { Lane } from './lane.js';
import type { Lanes } from './lanes.js';
import { Silence } from './silence.js';
import type { StartingPoint } from './starting-points.js';
import { tryUntilDone } from './try-until-done.js';

export interface MembershipOptions {
  readonly client: GroupClient;
  readonly lanes: Lanes;
  readonly findStartingPoints: (partitions: readonly TopicPartition[]) => Promise<StartingPoint[]>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * One membership in a consumer group, from joining to its end, whoever ends it. It keeps the lanes in step with the
 * share of the group that is ours:
 *
 * - a partition that stays ours goes on after what its lane has in hand, not at the last commit;
 * - a new one starts where the group stands. Where it stands nowhere that place is committed first, so that a group that
 *   asked for the latest messages misses none of a rebalance that comes before its first commit.
 */
export class Membership implements GroupListener {
  /** Resolves when the first share was received and is being read. */
  readonly settled: Promise<void>;
  /** Resolves with the reason when the membership has ended. */
  readonly ended: Promise<unknown>;
  readonly #options: MembershipOptions;
  readonly #commits: CommitQueue;
  readonly #silence: Silence;
  readonly #over = new AbortController();
  #settle: () => void = () => undefined;
  #end: (reason: unknown) => void = () => undefined;
  #memberId: string | null = null;
  #shares = 0;
  #starting: Promise<void> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(options: MembershipOptions) {
    const { client, clock, log } = options;
    this.#options = options;
    this.#commits = new CommitQueue({
      commit: (offsets) => client.commit(offsets),
      clock,
      spacingMs: COMMIT_SPACING_MS,
      onFailed: (error) => log.debug({ reason: reasonOf(error) }, 'a commit failed; it is made again'),
    });
    this.#silence = new Silence(MEMBER_SILENCE_MS, clock);
    this.settled = new Promise((resolve) => (this.#settle = resolve));
    this.ended = new Promise((resolve) => (this.#end = resolve));
    void this.ended.then(() => this.#over.abort());
  }

  /** Joins the group, and resolves with the reason when that is over. */
  async live(): Promise<unknown> {
    void this.#silence.watch(this.#over.signal).then((error) => error && this.#end(error));
    void this.#join();
    return await this.ended;
  }

  /** Commits what was handled and leaves the group. To be called also when it ended by itself. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #join(): Promise<void> {
    const { client } = this.#options;
    try {
      await client.connect();
      await client.join(this);
    } catch (error) {
      this.#end(error);
    }
  }

  async #close(): Promise<void> {
    const { client, clock, log, lanes } = this.#options;
    if (!this.#over.signal.aborted) {
      await withDeadline(() => this.#commits.flush(), { clock, timeoutMs: FLUSH_TIMEOUT_MS }).catch(
        (error: unknown) =>
          log.warn({ reason: reasonOf(error) }, 'the last commit failed; what it held comes again'),
      );
    }
    this.#end(new Error('left the group'));
    this.#commits.close();
    lanes.assign([]);
    await closeClient(client, clock);
  }

  /** A message was handled. */
  consumed(lane: Lane, next: PartitionOffset): void {
    this.#commits.mark(next);
    if (!lane.held || !lane.isLow) return;
    lane.held = false;
    this.#command((client) => client.release(lane));
  }

  onAssigned(memberId: string, assigned: readonly TopicPartition[]): void {
    const { lanes } = this.#options;
    this.onSignOfLife();
    // A new id means that the group went on without us for a while: what is in hand may have been handled by others.
    if (memberId !== this.#memberId) lanes.assign([]);
    this.#memberId = memberId;
    const { kept, fresh } = lanes.assign(assigned);
    this.#commits.keepOnly(assigned);
    for (const { topic, partition, position } of kept) {
      if (position !== null) this.#command((client) => client.seek({ topic, partition, offset: position }));
    }
    this.#shares += 1;
    this.#starting = this.#start(fresh, this.#shares);
  }

  /** What was handled is committed before others get it. */
  onRebalancing(): void {
    void this.#commits.flush().catch(() => undefined);
  }

  async onBatch(batch: FetchedBatch): Promise<void> {
    await this.#starting;
    if (!batch.isWanted() || this.#over.signal.aborted) return;
    const lane = this.#options.lanes.laneOf(batch);
    if (lane.position === null) return;
    lane.take(batch.messages, batch.nextOffset);
    batch.markTaken();
    if (lane.held || !lane.isFull) return;
    lane.held = true;
    this.#command((client) => client.hold(lane));
  }

  onSignOfLife(): void {
    this.#silence.broken();
  }

  onCrashed(error: Error): void {
    this.#end(error);
  }

  async #start(fresh: readonly Lane[], share: number): Promise<void> {
    const isCurrent = (): boolean => share === this.#shares && !this.#over.signal.aborted;
    const started = this.#untilDone(isCurrent, async () => {
      const points = fresh.length === 0 ? [] : await this.#options.findStartingPoints(fresh);
      if (isCurrent()) for (const point of points) this.#startAt(point);
    });
    const confirmed = started.then(() => this.#untilDone(isCurrent, () => this.#commits.flush()));
    confirmed.then(
      () => (isCurrent() ? this.#settle() : undefined),
      (error: unknown) => (isCurrent() ? this.#end(error) : undefined),
    );
    await started.catch(() => undefined);
  }

  #startAt({ isNew, ...place }: StartingPoint): void {
    const lane = this.#options.lanes.laneOf(place);
    this.#command((client) => {
      client.seek(place);
      client.release(lane);
    });
    if (isNew) this.#commits.mark(place);
    lane.start(place.offset);
  }

  /** Tries again what fails while the group is shared out, for as long as its answer matters. */
  #untilDone(matters: () => boolean, attempt: () => Promise<void>): Promise<void> {
    const { clock } = this.#options;
    const signal = this.#over.signal;
    return tryUntilDone(attempt, { matters, timeoutMs: LOOKUP_TIMEOUT_MS, clock, signal });
  }

  /** Tells the client something that it refuses only when it is no more. */
  #command(command: (client: GroupClient) => void): void {
    try {
      command(this.#options.client);
    } catch (error) {
      this.#end(error);
    }
  }
}
