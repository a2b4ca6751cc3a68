import { join } from 'node:path';

import { freePort } from '@generia/pipeline-e2e';

import { type PeerServer, startServerProgram } from './peer-server.js';

/** Restate's server as it comes by npm, with a folder of its own. */
export async function startRestate(folder: string, installed: string): Promise<PeerServer> {
  const [port, ingress, admin, node] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const program = `@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`;
  return startServerProgram(
    {
      command: join(installed, 'node_modules', program),
      args: ['--no-logo'],
      env: {
        RESTATE_BASE_DIR: join(folder, 'restate'),
        RESTATE_LISTEN_MODE: 'tcp',
        RESTATE_BIND_IP: '127.0.0.1',
        RESTATE_BIND_PORT: String(node),
        RESTATE_INGRESS__BIND_PORT: String(ingress),
        RESTATE_ADMIN__BIND_PORT: String(admin),
        RESTATE_DISABLE_TELEMETRY: 'true',
        RESTATE_LOG_FORMAT: 'json',
      },
      readyText: 'admin-api-server',
      stopSignal: 'SIGTERM',
    },
    { port, ingressUrl: `http://127.0.0.1:${ingress}`, adminUrl: `http://127.0.0.1:${admin}` },
  );
}
