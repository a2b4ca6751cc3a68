import { randomUUID } from 'node:crypto';

import { StatusFeed } from '@generia/progress';
import { createProgressHttp } from '@generia/progress-http';
import { connectServers, type RunServiceOptions } from '@generia/service-host';
import { HttpProblem } from '@generia/service-runtime';

import { ProgressApiEnvironment } from './config.js';

/** progress-api: tells people and the frontend how worlds come about. Consumes `generia-progress`. */
export function createProgressApi(): RunServiceOptions<typeof ProgressApiEnvironment> {
  /** Set once the servers are connected; the HTTP server answers from the first moment. */
  let feed: StatusFeed | undefined;
  return {
    name: 'progress-api',
    environment: ProgressApiEnvironment,
    createHttp: (options) =>
      createProgressHttp({
        ...options,
        readStatus: async (worldId) => {
          if (!feed) throw new HttpProblem(503, 'The service is starting. Ask again in a moment.');
          return feed.read(worldId);
        },
      }),
    async start(service) {
      const { config, shutdown } = service;
      // Every instance wants every status, so each is a group of its own.
      const instance = randomUUID().slice(0, 8);
      const { repositories, bus } = await connectServers({
        ...service,
        clientId: `progress-api-${instance}`,
      });
      const connected = new StatusFeed({
        statuses: repositories.worldStatuses,
        bus,
        groupId: `${config.KAFKA_GROUP_ID}.progress-api.${instance}`,
      });
      shutdown.add('status feed', () => connected.stop());
      await connected.start();
      feed = connected;
    },
  };
}
