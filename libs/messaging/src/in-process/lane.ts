import type { Clock } from '@generia/resilience';

import type { IncomingMessage } from '../message-bus.js';
import type { Consumer } from './consumer.js';
import type { Partition } from './partition.js';
import type { Turnable, Turns } from './turns.js';

/** A delivery that its handler refused; the message comes again. */
export interface RefusedDelivery {
  readonly groupId: string;
  readonly message: IncomingMessage;
  readonly error: unknown;
}

/** What every lane of a bus shares. */
export interface LaneSurroundings {
  readonly turns: Turns;
  readonly clock: Clock;
  readonly retryPauseMs: number;
  readonly onRefused: (refused: RefusedDelivery) => void;
}

/**
 * How far one group has read one partition. A lane hands out one message at a time, to the member that owns it at that
 * moment; who owns it may change at any time, what is being handled is always finished first.
 */
export class Lane implements Turnable {
  readonly #groupId: string;
  readonly #partition: Partition;
  readonly #surroundings: LaneSurroundings;
  #next: number;
  #owner: Consumer | null = null;
  #asked = false;
  #handling = false;
  #retryPause: AbortController | null = null;

  constructor(
    groupId: string,
    partition: Partition,
    from: 'earliest' | 'latest',
    surroundings: LaneSurroundings,
  ) {
    this.#groupId = groupId;
    this.#partition = partition;
    this.#surroundings = surroundings;
    this.#next = from === 'earliest' ? partition.log.start : partition.log.end;
  }

  /** The offset of the next message: the one being handled, or the oldest that is kept and was not consumed. */
  get position(): number {
    return Math.max(this.#next, this.#partition.log.start);
  }

  get owned(): boolean {
    return this.#owner !== null;
  }

  /** Gives the lane to a member, or to nobody; a message that waits to be retried is then tried at once. */
  assign(owner: Consumer | null): void {
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#retryPause?.abort();
    this.wake();
  }

  /** Asks for a turn when there is something to do: to be called whenever that may have changed. */
  wake(): void {
    if (this.#asked || this.#handling || this.#nextDelivery() === null) return;
    this.#asked = true;
    this.#surroundings.turns.ask(this);
  }

  takeTurn(): void {
    this.#asked = false;
    const delivery = this.#nextDelivery();
    if (delivery !== null) void this.#handOver(delivery.message, delivery.owner);
  }

  #nextDelivery(): { readonly message: IncomingMessage; readonly owner: Consumer } | null {
    const owner = this.#owner;
    if (owner === null || owner.paused) return null;
    const message = this.#partition.log.at(this.position);
    return message === undefined ? null : { message, owner };
  }

  async #handOver(message: IncomingMessage, owner: Consumer): Promise<void> {
    this.#handling = true;
    const consumed = await this.#handle(message, owner);
    if (!consumed && owner === this.#owner) await this.#pauseBeforeRetry();
    this.#handling = false;
    this.wake();
  }

  async #handle(message: IncomingMessage, owner: Consumer): Promise<boolean> {
    owner.begin();
    try {
      await owner.onMessage(message);
      this.#consumed(Number(message.offset));
      return true;
    } catch (error) {
      this.#surroundings.onRefused({ groupId: this.#groupId, message, error });
      return false;
    } finally {
      owner.end();
    }
  }

  #consumed(offset: number): void {
    const wasOldest = offset <= this.#partition.log.start;
    this.#next = offset + 1;
    if (wasOldest) this.#partition.dropConsumed();
  }

  async #pauseBeforeRetry(): Promise<void> {
    const pause = new AbortController();
    this.#retryPause = pause;
    try {
      await this.#surroundings.clock.sleep(this.#surroundings.retryPauseMs, pause.signal);
    } catch (error) {
      if (!pause.signal.aborted) throw error;
    } finally {
      this.#retryPause = null;
    }
  }
}
