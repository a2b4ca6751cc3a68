import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { minioKeys } from './minio-keys.mjs';

const module = 'github.com/minio/minio';
const version = 'v0.0.0-20260212201848-7aac2a2c5b7c';

/** Loaded when it is needed: most commands ask no server. */
const client = () => import('./minio-client.mjs');

/** MinIO has no package with its program, so it is compiled from its module. @type {import('./server.mjs').Server} */
export const minio = {
  name: 'minio',
  title: 'MinIO',
  recipe: {
    name: 'minio',
    version: version.slice(version.indexOf('-') + 1),
    tools: ['go'],
    queue: 'go',
    lasts: 'about 2 minutes',
    ingredients: [module, version, process.platform, process.arch],
    make: (folder, run) =>
      run(['go', 'install', '-trimpath', '-ldflags=-s -w', `${module}@${version}`], {
        GOBIN: folder,
        CGO_ENABLED: '0',
        // The compiler spends an eighth of its time on collecting garbage otherwise.
        GOGC: '400',
      }),
  },
  tools: [],
  defaultPorts: { minio: 29_000 },
  async prepare({ folder }) {
    // Its own, empty folder of certificates: those of the person would turn TLS on.
    for (const name of ['data', 'certs']) mkdirSync(join(folder, name), { recursive: true });
  },
  command: ({ artefact, ports }) => ({
    words: [
      join(artefact, 'minio'),
      'server',
      '--quiet',
      '--certs-dir=certs',
      `--address=127.0.0.1:${ports.minio}`,
      'data',
    ],
    env: {
      MINIO_ROOT_USER: minioKeys.accessKey,
      MINIO_ROOT_PASSWORD: minioKeys.secretKey,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
      GOMEMLIMIT: '192MiB',
    },
  }),
  ping: async (port) => (await client()).pingMinio(port),
  prove: async (port) => (await client()).proveMinio(port),
  clientEnv: (port) => ({
    MINIO_ENDPOINT: `127.0.0.1:${port}`,
    MINIO_ACCESS_KEY: minioKeys.accessKey,
    MINIO_SECRET_KEY: minioKeys.secretKey,
    MINIO_BUCKET: 'generia-images',
  }),
};
