import { setTimeout as sleep } from 'node:timers/promises';

import autocannon from 'autocannon';

import type { MeasuredCase, Scenario } from '../scenario.js';
import { IDLE_TARGETS, idleCase } from '../stream/idle-case.js';
import { readStreams } from '../stream/read-streams.js';
import type { Report } from '../stream/served-worlds.js';
import { type ServerProcess, startServer } from '../stream/server-process.js';

/** What streams and polling are held against. */
const STREAM_TARGETS = {
  medianMs: 100,
  p99Ms: 500,
  rssBytes: 600_000_000,
  statusesPerSecond: 5_000,
  pollingP99Ms: 20,
} as const;

const MEGABYTE = 1_000_000;

/** The HTTP interface in a process of its own: many readers of streams, and polling as fast as it goes. */
export const stream: Scenario = {
  name: 'stream',
  about: 'many readers of live progress, and GET /status from memory on one core',
  heldAgainst: `1,000 readers: every one sees the end, median delay under ${STREAM_TARGETS.medianMs} ms, p99 under ${STREAM_TARGETS.p99Ms} ms, under ${STREAM_TARGETS.rssBytes / MEGABYTE} MB, none left; ${STREAM_TARGETS.statusesPerSecond} statuses/s, p99 under ${STREAM_TARGETS.pollingP99Ms} ms at half of that; idle connections: at most ${IDLE_TARGETS.bytesEach / 1_000} kB each, statuses beside them within ${IDLE_TARGETS.statusP99Ms} ms (p99), all closed in time`,
  async run({ quick }) {
    const seconds = quick ? 3 : 10;
    return [
      await readers('1,000 readers of one world', {
        worlds: 1,
        perWorld: 1_000,
        changesPerSecond: 10,
        seconds,
      }),
      await readers('200 worlds with 5 readers each', {
        worlds: 200,
        perWorld: 5,
        changesPerSecond: 2,
        seconds,
      }),
      ...(await polling(seconds)),
      await idleCase(quick ? 2_000 : 10_000),
    ];
  },
};

interface Crowd {
  readonly worlds: number;
  readonly perWorld: number;
  /** Of each world. */
  readonly changesPerSecond: number;
  readonly seconds: number;
}

async function readers(
  name: string,
  { worlds, perWorld, changesPerSecond, seconds }: Crowd,
): Promise<MeasuredCase> {
  const server = await startServer();
  try {
    const worldIds = Array.from({ length: worlds }, (_, index) => `w${index}`);
    server.publish(worldIds, 'in_progress');
    const crowd = await readStreams(server.url, worldIds, perWorld);
    let rssBytes = 0;
    const changes = changesPerSecond * seconds;
    for (let change = 0; change < changes; change += 1) {
      // The worlds change one after the other, as worlds do.
      const slices = Math.min(20, worlds);
      for (let slice = 0; slice < slices; slice += 1) {
        server.publish(worldIds.filter((_, index) => index % slices === slice), 'in_progress'); // prettier-ignore
        await sleep(1_000 / changesPerSecond / slices);
      }
      if (change % changesPerSecond === 0) rssBytes = Math.max(rssBytes, (await server.report()).rssBytes);
    }
    server.publish(worldIds, 'completed');
    await crowd.ended;
    const after = await whenLeft(server);
    const delays = [...crowd.delaysMs].sort((a, b) => a - b);
    const figures = {
      readers: worlds * perWorld,
      sawTheEnd: crowd.finished(),
      frames: delays.length,
      medianMs: at(delays, 0.5),
      p99Ms: at(delays, 0.99),
      rssMb: Math.max(rssBytes, after.rssBytes) / MEGABYTE,
      leftOver: after.connections,
    };
    const passed =
      figures.sawTheEnd === figures.readers &&
      figures.leftOver === 0 &&
      figures.medianMs < STREAM_TARGETS.medianMs &&
      figures.p99Ms < STREAM_TARGETS.p99Ms &&
      figures.rssMb * MEGABYTE < STREAM_TARGETS.rssBytes;
    return { name, figures, passed, holds: figures.sawTheEnd === figures.readers && figures.leftOver === 0 };
  } finally {
    await server.close();
  }
}

async function polling(seconds: number): Promise<MeasuredCase[]> {
  const server = await startServer();
  try {
    server.publish(['w'], 'in_progress');
    const url = `${server.url}/api/v1/worlds/w/status`;
    await autocannon({ url, connections: 20, duration: 1 });
    const before = await server.report();
    const fast = await autocannon({ url, connections: 20, duration: seconds });
    const afterFast = await server.report();
    const half = await autocannon({ url, connections: 20, duration: seconds, overallRate: STREAM_TARGETS.statusesPerSecond / 2 }); // prettier-ignore
    const after = await server.report();
    const storeReads = after.storeReads - before.storeReads;
    // On a machine with other work, what a core of our own would do.
    const perCpuSecond = fast.requests.total / ((afterFast.cpuMs - before.cpuMs) / 1_000);
    return [
      {
        name: 'GET /status as fast as it goes',
        figures: {
          perSecond: fast.requests.average,
          perCpuSecond,
          p99Ms: fast.latency.p99,
          non2xx: fast.non2xx,
          storeReads,
        },
        passed: fast.requests.average >= STREAM_TARGETS.statusesPerSecond && fast.non2xx === 0,
        holds: fast.non2xx === 0,
      },
      {
        name: `GET /status, ${STREAM_TARGETS.statusesPerSecond / 2} a second`,
        figures: { perSecond: half.requests.average, p99Ms: half.latency.p99, non2xx: half.non2xx },
        passed: half.latency.p99 < STREAM_TARGETS.pollingP99Ms && half.non2xx === 0,
        holds: half.non2xx === 0,
      },
    ];
  } finally {
    await server.close();
  }
}

/** The report once every connection is gone, or after a while without that. */
async function whenLeft(server: ServerProcess): Promise<Report> {
  for (let look = 0; ; look += 1) {
    const report = await server.report();
    if (report.connections === 0 || look === 100) return report;
    await sleep(100);
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
