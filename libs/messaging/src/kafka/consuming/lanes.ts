import type { TopicPartition } from '../clients.js';
import { Lane, type LaneSurroundings } from './lane.js';

/** What a new share of the group means for each partition of it. */
export interface Assignment {
  /** Ours before and after: goes on where it is. */
  readonly kept: readonly Lane[];
  /** New: has to be started where the group stands. */
  readonly fresh: readonly Lane[];
}

/**
 * The lanes of one subscription. They outlive a membership in the group, because what is being handled may; and the
 * pause of a subscription is theirs, so that it holds for partitions that come later too.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #surroundings: LaneSurroundings;
  #paused = false;
  #stopped = false;

  constructor(surroundings: Omit<LaneSurroundings, 'isOpen'>) {
    this.#surroundings = { ...surroundings, isOpen: () => !this.#paused && !this.#stopped };
  }

  laneOf(partition: TopicPartition): Lane {
    const key = `${partition.topic}/${partition.partition}`;
    const known = this.#lanes.get(key);
    if (known !== undefined) return known;
    const lane = new Lane(partition, this.#surroundings);
    this.#lanes.set(key, lane);
    return lane;
  }

  /** Releases what is not ours any more. */
  assign(assigned: readonly TopicPartition[]): Assignment {
    const ours = new Set(assigned.map((partition) => this.laneOf(partition)));
    for (const lane of this.#lanes.values()) if (!ours.has(lane)) lane.release();
    const lanes = [...ours];
    return {
      kept: lanes.filter((lane) => lane.position !== null),
      fresh: lanes.filter((lane) => lane.position === null),
    };
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    for (const lane of this.#lanes.values()) lane.wake();
  }

  /** Hands out nothing more, for good. Resolves when what is being handled has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#lanes.values()].map((lane) => lane.idle()));
  }
}
