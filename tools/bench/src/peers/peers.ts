import { startPostgres } from './start-postgres.js';
import type { PeerServer } from './peer-server.js';
import { startRedis } from './start-redis.js';
import { startRestate } from './start-restate.js';

/** Another engine that the same worlds are made with. */
export interface Peer {
  /** Of its program in `peers/src`. */
  readonly name: string;
  readonly title: string;
  /** Starts what it keeps its state in. */
  startServer(folder: string, installed: string): Promise<PeerServer>;
  /** What to do when that does not start. */
  readonly remedy: string;
}

export const DBOS: Peer = {
  name: 'dbos',
  title: 'DBOS + Postgres',
  startServer: startPostgres,
  remedy: 'Install Postgres: apt-get install postgresql.',
};

export const PEERS: readonly Peer[] = [
  {
    name: 'restate',
    title: 'Restate',
    startServer: startRestate,
    remedy: 'npm has its server for Linux and macOS on x64 and arm64.',
  },
  {
    name: 'bullmq',
    title: 'BullMQ + Redis',
    startServer: startRedis,
    remedy: 'Install Redis: apt-get install redis-server.',
  },
  DBOS,
];
