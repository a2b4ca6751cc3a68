import type { Log } from '@generia/resilience';
import type { MongoClient, TopologyDescriptionChangedEvent } from 'mongodb';

import { problemText } from './mongo-store-error.js';

/** Logs, once each, that the server stopped to answer and that it is back, through whichever client finds it out. */
export class ServerWatch {
  #problem: string | undefined;

  constructor(
    private readonly server: string,
    private readonly log: Log,
  ) {}

  /** Why the server does not answer, as far as the driver knows; undefined while it does. */
  problem(): string | undefined {
    return this.#problem;
  }

  /** Listens from now on to a client that has found its server. */
  follow(client: MongoClient): void {
    this.#note(undefined);
    client.on('topologyDescriptionChanged', this.#onChange);
  }

  /** Listens to a client no longer. */
  leave(client: MongoClient): void {
    client.off('topologyDescriptionChanged', this.#onChange);
  }

  readonly #onChange = ({ newDescription }: TopologyDescriptionChangedEvent): void => {
    const isUp = [...newDescription.servers.values()].some(({ isWritable }) => isWritable);
    this.#note(isUp ? undefined : problemText(newDescription.error?.message ?? 'there is no primary'));
  };

  #note(problem: string | undefined): void {
    const { server, log } = this;
    const before = this.#problem;
    this.#problem = problem;
    if (problem !== undefined && before === undefined) {
      log.warn({ server, problem }, 'MongoDB does not answer; it is tried until it does.');
    }
    if (problem === undefined && before !== undefined) log.info({ server }, 'MongoDB answers again.');
  }
}
