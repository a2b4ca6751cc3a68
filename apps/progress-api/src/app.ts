import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { StatusFeed } from '@generia/progress';
import {
  createProgressHttp,
  createWorldsBackend,
  estimateCosts,
  intakeSettings,
  securitySettings,
  type WorldsBackend,
} from '@generia/progress-http';
import { loadPrompts } from '@generia/prompts';
import { connectServers, type RunServiceOptions } from '@generia/service-host';
import { HttpProblem } from '@generia/service-runtime';

import { ProgressApiEnvironment } from './config.js';

/** The page as it was built, when it was. */
const PAGE_DIRECTORY = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** progress-api: where people and the frontend meet the system. Consumes `generia-progress`. */
export function createProgressApi(): RunServiceOptions<typeof ProgressApiEnvironment> {
  /** Set once the servers are connected; the HTTP server answers from the first moment. */
  let backend: WorldsBackend | undefined;
  return {
    name: 'progress-api',
    environment: ProgressApiEnvironment,
    createHttp: (options, config) =>
      createProgressHttp({
        ...options,
        security: securitySettings(config),
        pageDirectory: PAGE_DIRECTORY,
        backend: () => {
          if (backend) return backend;
          throw new HttpProblem(503, 'The service is starting. Ask again in a moment.', {
            headers: { 'retry-after': '1' },
          });
        },
      }),
    async start(service) {
      const { config, shutdown, clock, log } = service;
      // Every instance wants every status, so each is a group of its own.
      const instance = randomUUID().slice(0, 8);
      const { repositories, bus, objects } = await connectServers({
        ...service,
        clientId: `progress-api-${instance}`,
      });
      const feed = new StatusFeed({
        statuses: repositories.worldStatuses,
        bus,
        groupId: `${config.KAFKA_GROUP_ID}.progress-api.${instance}`,
        log,
      });
      shutdown.add('status feed', () => feed.stop());
      const prompts = await loadPrompts();
      await feed.start();
      const now = () => new Date(clock.now());
      backend = createWorldsBackend({
        ...{ repositories, bus, objects, feed, now },
        estimate: ({ prompt, characters_count: users, posts_count: posts }) =>
          estimateCosts({ prompt, users, posts }, prompts, config, now()),
        intake: intakeSettings(config),
      });
    },
  };
}
