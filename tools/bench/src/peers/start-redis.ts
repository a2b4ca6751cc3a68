import { freePort } from '@generia/pipeline-e2e';

import { type PeerServer, startServerProgram } from './peer-server.js';

/** Redis that syncs every command before it answers. */
export async function startRedis(folder: string): Promise<PeerServer> {
  const redisPort = await freePort();
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  return startServerProgram(
    {
      command: 'redis-server',
      args: ['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder, ...durable],
      readyText: 'Ready to accept connections',
      stopSignal: 'SIGTERM',
    },
    { redisPort },
  );
}
