import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { javaCommand } from '../toolchain.mjs';
import { kafkaProperties } from './kafka-properties.mjs';
import { copyJars, readRecipe, recipePath } from './recipe-files.mjs';
import { javaOptions, smallHeapEnv } from './server.mjs';

const pom = 'kafka/pom.xml';

/** @param {import('./server.mjs').Place} place */
const java = ({ artefact, env }, ...words) => [
  javaCommand('java', env),
  '-Xmx320m',
  // The second compiler pays off after minutes only, and takes cores and memory from the start.
  '-XX:TieredStopAtLevel=1',
  ...javaOptions,
  '-cp',
  join(artefact, 'lib', '*'),
  ...words,
];

/** Loaded when it is needed: most commands ask no server. */
const client = () => import('./kafka-client.mjs');

/** One node of Apache Kafka, broker and controller at once. @type {import('./server.mjs').Server} */
export const kafka = {
  name: 'kafka',
  title: 'Kafka',
  recipe: {
    name: 'kafka',
    version: '4.1.0',
    tools: ['maven'],
    queue: 'maven',
    lasts: 'about 10 s',
    ingredients: [readRecipe(pom)],
    make: (folder, run) => run(copyJars(recipePath(pom), join(folder, 'lib'))),
  },
  tools: ['java'],
  defaultPorts: { kafka: 29_092, controller: 29_093 },
  async prepare(place, run) {
    const path = (name) => join(place.folder, name);
    writeFileSync(path('server.properties'), kafkaProperties({ ports: place.ports, data: 'data' }));
    if (existsSync(path('data'))) return;
    // Formatted beside and moved into place: data that is there was formatted to the end.
    rmSync(path('data.part'), { recursive: true, force: true });
    writeFileSync(path('format.properties'), kafkaProperties({ ports: place.ports, data: 'data.part' }));
    const clusterId = randomBytes(16).toString('base64url');
    const words = [`--cluster-id=${clusterId}`, '--config', 'format.properties'];
    await run(java(place, 'kafka.tools.StorageTool', 'format', ...words));
    renameSync(path('data.part'), path('data'));
  },
  command: (place) => ({ words: java(place, 'kafka.Kafka', 'server.properties'), env: smallHeapEnv }),
  ping: async (port) => (await client()).pingKafka(port),
  prove: async (port) => (await client()).proveKafka(port),
  clientEnv: (port) => ({ KAFKA_BROKERS: `127.0.0.1:${port}` }),
};
