import { assignPartitions } from './assign-partitions.js';
import type { Consumer } from './consumer.js';
import { Lane, type LaneSurroundings } from './lane.js';
import type { Topic } from './topic.js';

/** The consumers that share the partitions of their topics, and how far they got; it outlives its members. */
export class ConsumerGroup {
  readonly #groupId: string;
  readonly #surroundings: LaneSurroundings;
  readonly #lanes = new Map<string, readonly Lane[]>();
  #members: readonly Consumer[] = [];

  constructor(groupId: string, surroundings: LaneSurroundings) {
    this.#groupId = groupId;
    this.#surroundings = surroundings;
  }

  /** Adds a member and shares the partitions anew. `from` counts for topics that the group did not know. */
  join(member: Consumer, topics: readonly Topic[], from: 'earliest' | 'latest'): void {
    for (const topic of topics) {
      if (!this.#lanes.has(topic.name)) this.#lanes.set(topic.name, this.#openLanes(topic, from));
    }
    this.#members = [...this.#members, member];
    this.#rebalance();
  }

  /** Takes a member out; the others get its partitions. What it is handling now it still finishes. */
  leave(member: Consumer): void {
    this.#members = this.#members.filter((other) => other !== member);
    this.#rebalance();
  }

  /** Takes everyone out at once, so that nothing is handed from one leaving member to the next. */
  dissolve(): readonly Consumer[] {
    const members = this.#members;
    this.#members = [];
    this.#rebalance();
    return members;
  }

  /** Goes on with the partitions of a member that is no longer paused. */
  wake(): void {
    for (const lanes of this.#lanes.values()) for (const lane of lanes) lane.wake();
  }

  #openLanes(topic: Topic, from: 'earliest' | 'latest'): Lane[] {
    return topic.partitions.map((partition) => {
      const lane = new Lane(this.#groupId, partition, from, this.#surroundings);
      partition.addLane(lane);
      return lane;
    });
  }

  #rebalance(): void {
    const topics = [...this.#lanes].map(([name, lanes]) => ({
      name,
      partitions: lanes.length,
      readers: this.#members.flatMap((member, index) => (member.topics.has(name) ? [index] : [])),
    }));
    for (const [name, owners] of assignPartitions(topics)) {
      this.#lanes.get(name)?.forEach((lane, index) => {
        const owner = owners[index] ?? null;
        lane.assign(owner === null ? null : (this.#members[owner] ?? null));
      });
    }
  }
}
