import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'minio';

import { minioKeys } from './minio-keys.mjs';

const DEADLINE_MS = 3_000;
const PROBE = 'generia-stack-probe';

/**
 * Resolves when the server lists its buckets.
 *
 * @param {number} port
 */
export async function pingMinio(port) {
  await withClient(port, (client) => client.listBuckets());
}

/**
 * Resolves when the server has stored an object and given it back.
 *
 * @param {number} port
 */
export async function proveMinio(port) {
  await withClient(port, async (client) => {
    if (!(await client.bucketExists(PROBE))) await client.makeBucket(PROBE);
    try {
      await client.putObject(PROBE, PROBE, Buffer.from(PROBE));
      await client.statObject(PROBE, PROBE);
      await client.removeObject(PROBE, PROBE);
    } finally {
      await client.removeBucket(PROBE);
    }
  });
}

/** The client has no deadlines of its own; ending its connections ends what waits on them. */
async function withClient(port, action) {
  const agent = new Agent({ keepAlive: true });
  const client = new Client({
    endPoint: '127.0.0.1',
    port,
    useSSL: false,
    ...minioKeys,
    transportAgent: agent,
    retryOptions: { disableRetry: true },
  });
  const timer = new AbortController();
  const late = sleep(DEADLINE_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`No answer within ${DEADLINE_MS} ms.`);
  });
  try {
    await Promise.race([action(client), late]);
  } finally {
    timer.abort();
    agent.destroy();
  }
}
