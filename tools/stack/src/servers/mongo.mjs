import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { javaCommand } from '../toolchain.mjs';
import { copyJars, readRecipe, recipePath } from './recipe-files.mjs';
import { javaOptions, smallHeapEnv } from './server.mjs';

const pom = 'mongo/pom.xml';
const source = 'mongo/MongoWire.java';

/** Loaded when it is needed: most commands ask no server. */
const client = () => import('./mongo-client.mjs');

/**
 * A server that speaks MongoDB's wire protocol: no package registry has MongoDB's own. Its updates are atomic; it has
 * no transactions, update pipelines or change streams. @type {import('./server.mjs').Server}
 */
export const mongo = {
  name: 'mongo',
  title: 'MongoDB wire server',
  recipe: {
    name: 'mongo',
    version: '1.47.0',
    tools: ['maven', 'javac'],
    queue: 'maven',
    lasts: 'about 10 s',
    ingredients: [readRecipe(pom), readRecipe(source)],
    async make(folder, run, env) {
      const lib = join(folder, 'lib');
      await run(copyJars(recipePath(pom), lib));
      // The oldest Java that may run it, whichever compiles it.
      const options = ['--release', '17', '-cp', join(lib, '*'), '-d', join(folder, 'classes')];
      await run([javaCommand('javac', env), ...options, recipePath(source)]);
    },
  },
  tools: ['java'],
  defaultPorts: { mongo: 27_018 },
  async prepare({ folder }) {
    mkdirSync(join(folder, 'data'), { recursive: true });
  },
  command: ({ artefact, ports, env }) => ({
    words: [
      javaCommand('java', env),
      // A search sorts whole documents in memory: a claim among 100,000 tasks took 256 MB to a standstill.
      '-Xmx1g',
      ...javaOptions,
      '-cp',
      [join(artefact, 'classes'), join(artefact, 'lib', '*')].join(':'),
      'MongoWire',
      join('data', 'mongo.mv'),
      String(ports.mongo),
    ],
    env: smallHeapEnv,
  }),
  ping: async (port) => (await client()).pingMongo(port),
  prove: async (port) => (await client()).proveMongo(port),
  clientEnv: (port) => ({
    MONGODB_URI: `mongodb://127.0.0.1:${port}`,
    MONGODB_DATABASE: 'generia_ai_worker',
  }),
};
