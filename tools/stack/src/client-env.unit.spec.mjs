import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { clientEnv, exportLines } from './client-env.mjs';
import { repositorySite } from './site.mjs';
import { writeState } from './state.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'generia-env-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const site = () => repositorySite({ env: { GENERIA_STACK_STATE: folder }, say: () => undefined });

describe('clientEnv', () => {
  it('has the names that the services read', () => {
    writeState(folder, {
      version: 1,
      ports: { kafka: 1, controller: 2, mongo: 3, minio: 4 },
      processes: {},
    });
    expect(clientEnv(site())).toEqual({
      KAFKA_BROKERS: '127.0.0.1:1',
      MONGODB_URI: 'mongodb://127.0.0.1:3',
      MONGODB_DATABASE: 'generia_ai_worker',
      MINIO_ENDPOINT: '127.0.0.1:4',
      MINIO_ACCESS_KEY: 'minioadmin',
      MINIO_SECRET_KEY: 'minioadmin',
      MINIO_BUCKET: 'generia-images',
    });
  });

  it('is refused where there is no stack', () => {
    expect(() => clientEnv(site())).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

describe('exportLines', () => {
  it('are what a shell understands, whatever the values hold', () => {
    expect(exportLines({ A: 'mongodb://127.0.0.1:27018', B: "it's $HOME" })).toBe(
      `export A=mongodb://127.0.0.1:27018\nexport B='it'\\''s $HOME'\n`,
    );
  });
});
