import type { Log } from '@generia/resilience';
import type { MongoClient, TopologyDescriptionChangedEvent } from 'mongodb';

import { problemText } from './mongo-store-error.js';

export interface ServerWatch {
  /** Why the server does not answer, as far as the driver knows; undefined while it does. */
  readonly problem: () => string | undefined;
  readonly stop: () => void;
}

/** Logs, once each, that the server stopped to answer and that it is back. The driver finds both out by itself. */
export function watchServer(client: MongoClient, server: string, log: Log): ServerWatch {
  let problem: string | undefined;
  const onChange = ({ newDescription }: TopologyDescriptionChangedEvent): void => {
    const isUp = [...newDescription.servers.values()].some(({ isWritable }) => isWritable);
    const before = problem;
    problem = isUp ? undefined : problemText(newDescription.error?.message ?? 'there is no primary');
    if (problem !== undefined && before === undefined) {
      log.warn({ server, problem }, 'MongoDB does not answer; it is tried until it does.');
    }
    if (problem === undefined && before !== undefined) log.info({ server }, 'MongoDB answers again.');
  };
  client.on('topologyDescriptionChanged', onChange);
  return {
    problem: () => problem,
    stop: () => void client.off('topologyDescriptionChanged', onChange),
  };
}
