import type { SerialisedMessage } from '../serialise-messages.js';
import { partitionOf } from './partition-of.js';
import { Partition } from './partition.js';

/** A topic: a fixed number of partitions, and a bound for what it keeps for nobody. */
export class Topic {
  readonly name: string;
  readonly partitions: readonly Partition[];
  readonly #keptUnread: number;

  constructor(name: string, partitions: number, keptUnread: number) {
    this.name = name;
    this.partitions = Array.from({ length: partitions }, (_, index) => new Partition(name, index));
    this.#keptUnread = keptUnread;
  }

  append(messages: readonly SerialisedMessage[]): void {
    for (const { key, text } of messages) {
      this.partitions[partitionOf(key, this.partitions.length)]?.append(key, text);
    }
    this.#dropUnawaited();
  }

  /** Without a running consumer somebody may still come: the newest messages wait, the oldest make room. */
  #dropUnawaited(): void {
    let size = 0;
    for (const partition of this.partitions) size += partition.log.size;
    if (size <= this.#keptUnread) return;
    const spare = this.partitions.map((partition) => partition.unawaited);
    for (
      let excess = spare.reduce((sum, count) => sum + count, 0) - this.#keptUnread;
      excess > 0;
      excess -= 1
    ) {
      const longest = spare.indexOf(Math.max(...spare));
      spare[longest] = (spare[longest] ?? 0) - 1;
      const log = this.partitions[longest]?.log;
      log?.dropBefore(log.start + 1);
    }
  }
}
