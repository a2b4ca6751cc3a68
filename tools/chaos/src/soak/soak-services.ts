import { plainPictures } from '@generia/gemini-emulator';
import { askFor, type ServiceProcess, startPipeline } from '@generia/pipeline-e2e';

import { openCuttableServers } from '../cuttable-servers.js';
import { PROBE_OPTIONS, type ProbedProcess, stopped } from './probed-process.js';
import type { Soaked } from './soaked.js';

const WORLD_TIMEOUT_MS = 900_000;
const STOPPED_IN_TURN = ['post-worker', 'character-worker', 'image-worker'] as const;

/**
 * The five services on the servers of the environment. Connections to MongoDB and MinIO are cut, and in turn a second
 * instance of each worker joins and is asked to stop; the first ones stay, and are looked at.
 */
export async function soakServices(users: number, posts: number): Promise<Soaked> {
  const servers = await openCuttableServers(process.env);
  const pipeline = await startPipeline({
    ...{ latencyMs: 50, drawPicture: plainPictures, faults: { preset: 'every-fault-5-percent' } },
    env: { ...servers.env, NODE_OPTIONS: PROBE_OPTIONS, LOG_LEVEL: 'error' },
  });
  const processes = pipeline.services.map(probed);
  let turn = 0;

  return {
    processes,
    async makeWorld() {
      const [world] = await pipeline.untilEnded(await askFor(pipeline, 1, users, posts), WORLD_TIMEOUT_MS);
      return world?.status ?? 'gone';
    },
    async disturb() {
      turn += 1;
      if (turn % 2 === 1) {
        servers.cut();
        return 'cut every connection to MongoDB and MinIO';
      }
      const service = STOPPED_IN_TURN[(turn / 2) % STOPPED_IN_TURN.length] ?? STOPPED_IN_TURN[0];
      const second = await pipeline.add(service);
      pipeline.forget(second);
      const exitCode = await second.stop();
      return `a second ${service} joined and was asked to stop: ${String(exitCode)}`;
    },
    async close() {
      await pipeline.close();
      await servers.close();
    },
  };
}

function probed(process: ServiceProcess): ProbedProcess {
  return {
    name: process.service,
    get log() {
      return process.log;
    },
    signal: (name) => process.signal(name),
    stop: () =>
      stopped(
        () => process.stop(),
        () => process.signal('SIGKILL'),
      ),
  };
}
