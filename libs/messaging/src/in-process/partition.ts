import type { Lane } from './lane.js';
import { PartitionLog } from './partition-log.js';

/** One partition: its messages, and one reading lane for each group that knows the topic. */
export class Partition {
  readonly log: PartitionLog;
  readonly #lanes: Lane[] = [];

  constructor(topic: string, partition: number) {
    this.log = new PartitionLog(topic, partition);
  }

  /** How many kept messages no running consumer waits for. */
  get unawaited(): number {
    const awaited = this.#lanes.filter((lane) => lane.owned).map((lane) => lane.position);
    return Math.min(this.log.end, ...awaited) - this.log.start;
  }

  addLane(lane: Lane): void {
    this.#lanes.push(lane);
  }

  append(key: string, text: string): void {
    this.log.append(key, text);
    for (const lane of this.#lanes) lane.wake();
  }

  /** Forgets what every group has consumed. */
  dropConsumed(): void {
    let consumed = this.log.end;
    for (const lane of this.#lanes) consumed = Math.min(consumed, lane.position);
    this.log.dropBefore(consumed);
  }
}
