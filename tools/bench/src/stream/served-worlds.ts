import { notStartedStatus, type ProgressUpdated, TOPICS, type WorldState } from '@generia/contracts';
import { createInProcessBus } from '@generia/messaging';
import { StatusFeed } from '@generia/progress';
import { createProgressHttp, type WorldsBackend } from '@generia/progress-http';
import { listenOn } from '@generia/service-runtime';

/** What the measuring process asks of the serving one. */
export type Order =
  | { readonly kind: 'publish'; readonly worldIds: readonly string[]; readonly state: WorldState }
  | { readonly kind: 'report' };

/** What it hears back. */
export interface Report {
  readonly rssBytes: number;
  readonly connections: number;
  readonly storeReads: number;
  /** Of its core, since it began. */
  readonly cpuMs: number;
}

/**
 * The HTTP interface alone in a process, fed over the bus as by the progress writer: `publish` changes worlds, and
 * `report` tells what it holds.
 */
export async function serveWorlds() {
  const bus = createInProcessBus();
  let storeReads = 0;
  const statuses = {
    findById: () => {
      storeReads += 1;
      return Promise.resolve(null);
    },
  };
  const feed = new StatusFeed({ statuses, bus, groupId: 'bench' });
  await feed.start();
  // The status routes ask for nothing else.
  const backend = { feed } as unknown as WorldsBackend;
  const app = createProgressHttp({
    backend: () => backend,
    isReady: () => Promise.resolve({ ready: true }),
  });
  const { url } = await listenOn(app, { host: '127.0.0.1', port: 0 });
  const seqs = new Map<string, number>();

  return {
    url,
    async obey(order: Order): Promise<Report | undefined> {
      if (order.kind === 'report') {
        const connections = await new Promise<number>((resolve, reject) =>
          app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
        );
        const { user, system } = process.cpuUsage();
        const cpuMs = (user + system) / 1_000;
        return { rssBytes: process.memoryUsage.rss(), connections, storeReads, cpuMs };
      }
      for (const worldId of order.worldIds) {
        const seq = (seqs.get(worldId) ?? 0) + 1;
        seqs.set(worldId, seq);
        const status = {
          ...notStartedStatus(worldId, new Date()),
          status: order.state,
          seq,
          tasks_completed: seq,
        };
        const event: ProgressUpdated = {
          event_type: 'progress_updated',
          world_id: worldId,
          progress: status,
        };
        await bus.publish(TOPICS.progress, [{ key: worldId, value: event }]);
      }
      return undefined;
    },
  };
}
