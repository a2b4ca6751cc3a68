import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createInProcessBus, createKafkaBus } from '@generia/messaging';
import {
  openEmbeddedStore,
  openMongoStore,
  openRepositories,
  type Repositories,
} from '@generia/mongo-repositories';
import {
  createRedriveWorld,
  createWorldControl,
  type RedriveWorld,
  type WorldControl,
} from '@generia/progress';
import { type Clock, type Log } from '@generia/resilience';
import { topicNames } from '@generia/service-host';
import { CliError } from '@generia/service-runtime';
import { sendTickets } from '@generia/task-engine';

import type { WorldsConfig } from './config.js';

/** Where worlds are kept, and what may be done to them. */
export interface OpenWorlds {
  readonly repositories: Repositories;
  readonly control: WorldControl;
  readonly redrive: RedriveWorld;
  close(): Promise<void>;
}

/**
 * Opens the worlds of a data directory or of MongoDB. With Kafka the services hear of a change at once; without, they find
 * it within some seconds.
 */
export async function openWorlds(
  config: WorldsConfig,
  dataDirectory: string | undefined,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<OpenWorlds> {
  const store = await openStore(config, dataDirectory, log);
  const repositories = await openRepositories(store);
  const bus =
    dataDirectory === undefined && config.KAFKA_BROKERS
      ? createKafkaBus({
          ...{ brokers: config.KAFKA_BROKERS, clientId: 'worlds', topicNames: topicNames(config) },
          ...{ clock, log },
        })
      : createInProcessBus();
  const common = {
    statuses: repositories.worldStatuses,
    ledgers: repositories.worldLedgers,
    bus,
    now: () => new Date(clock.now()),
  };
  const control = createWorldControl(common);
  const redrive = createRedriveWorld({
    ...common,
    tasks: repositories.tasks,
    announce: (tasks) => sendTickets(bus, tasks),
  });
  return {
    repositories,
    control,
    redrive,
    close: async () => {
      await bus.close();
      await store.close();
    },
  };
}

function openStore(config: WorldsConfig, dataDirectory: string | undefined, log: Log) {
  if (dataDirectory !== undefined) return openDataDirectory(dataDirectory);
  if (!config.MONGODB_URI)
    throw new CliError('It is not said where the worlds are.', {
      remedy: 'Set MONGODB_URI, or name a data directory with --data ./data.',
    });
  return openMongoStore({
    ...{ uri: config.MONGODB_URI.reveal(), database: config.MONGODB_DATABASE, appName: 'worlds', log },
  });
}

async function openDataDirectory(dataDirectory: string) {
  const directory = join(dataDirectory, 'db');
  // Opening would make an empty store at a name that was mistyped.
  if (!existsSync(directory))
    throw new CliError(`There are no worlds in ${dataDirectory}.`, {
      remedy: 'Name the data directory of npm start: --data DIR.',
    });
  return openEmbeddedStore({ directory });
}
