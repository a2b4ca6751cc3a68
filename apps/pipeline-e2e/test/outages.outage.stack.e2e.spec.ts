import { type ServerName, startServer, stopServer } from '@generia/stack';

import { type Pipeline, startPipeline } from '../src/pipeline.js';
import { SERVICES } from '../src/service-process.js';
import { until } from '../src/until.js';
import { askFor } from '../src/world-service.js';

const OUTAGE_MS = 20_000;
const NAMES: Readonly<Record<ServerName, string>> = { kafka: 'Kafka', mongo: 'MongoDB', minio: 'MinIO' };

describe('a world in the making', () => {
  let pipeline: Pipeline;

  beforeEach(async () => {
    pipeline = await startPipeline({ latencyMs: 400 });
  });

  afterEach(async () => {
    await pipeline.close();
  });

  it.each<ServerName>(['kafka', 'mongo', 'minio'])(
    'survives 20 seconds without %s, and the services say what is missing',
    async (server) => {
      const [worldId = ''] = await askFor(pipeline, 1, 6, 24);
      await until('first character', async () =>
        (await pipeline.repositories.tasks.listOfWorld(worldId)).some(
          ({ type, status }) => type === 'generate_character' && status === 'completed',
        ),
      );
      await stopServer(server);
      const goneAtMs = Date.now();
      try {
        for (const service of SERVICES) {
          // On a busy machine another server may be slow to answer for once; what is away is named for as long as it is.
          await until(`${service} that misses ${NAMES[server]} and nothing else`, async () => {
            const ready = await pipeline.service(service).get('/ready');
            const named = Object.values(NAMES).filter((name) => ready.text.includes(name));
            return ready.status === 503 && named.join() === NAMES[server];
          });
          expect((await pipeline.service(service).get('/health')).status).toBe(200);
        }
        // The outage itself is what is tested: the server stays away for as long as was said.
        await until('end of the outage', async () => Date.now() - goneAtMs >= OUTAGE_MS);
      } finally {
        await startServer(server);
      }

      const [world] = await pipeline.untilEnded([worldId]);
      expect(world).toMatchObject({
        status: 'completed',
        users_created: 6,
        posts_created: 24,
        tasks_failed: 0,
      });
      expect(await pipeline.objects.list(`${worldId}/`)).toHaveLength(world?.images_created ?? -1);
      await Promise.all(pipeline.services.map((service) => service.untilReady()));
    },
  );
});
