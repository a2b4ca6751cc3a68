import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { USUAL_CONNECTIONS } from '@generia/service-runtime';

import { median } from '../measures/median.js';
import { percentile } from '../measures/percentile.js';
import { mostOpenFiles } from '../processes/open-files.js';
import type { MeasuredCase } from '../scenario.js';
import { openIdleConnections } from './idle-connections.js';
import type { Report } from './served-worlds.js';
import { type ServerProcess, startServer } from './server-process.js';

/** What idle connections are held against. */
export const IDLE_TARGETS = { bytesEach: 10_000, statusP99Ms: 20 } as const;

/** For what a process has open besides. */
const FILES_BESIDE = 500;
const STATUSES = 500;
const MEGABYTE = 1_000_000;
const LOOK_MS = 100;
/** A connection is found idle at the next check; and a busy machine may be late. */
const GIVE_UP_MS = 2 * (USUAL_CONNECTIONS.headersTimeoutMs + USUAL_CONNECTIONS.checkEveryMs);

/** The service while so many connections say nothing: what they cost, how it answers others, and whether it closes them. */
export async function idleCase(count: number): Promise<MeasuredCase> {
  const name = `${count.toLocaleString('en')} idle connections`;
  const most = mostOpenFiles();
  if (most < count + FILES_BESIDE) return notRun(name, most, count + FILES_BESIDE);
  const server = await startServer();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    server.publish(['w'], 'in_progress');
    const url = `${server.url}/api/v1/worlds/w/status`;
    // What it compiles and keeps anyway is not counted as theirs.
    await statusTimesMs(url, agent);
    const before = await server.report();
    const idle = await openIdleConnections(server.url, count);
    try {
      const openedAt = performance.now();
      const beside = await whenTaken(server, before.connections + count);
      const times = await statusTimesMs(url, agent);
      const openAfterwards = idle.open();
      while (idle.open() > 0 && performance.now() - openedAt < GIVE_UP_MS) await sleep(LOOK_MS);
      const closedAfterSeconds = (performance.now() - openedAt) / 1_000;
      const bytesEach = (beside.rssBytes - before.rssBytes) / count;
      const figures = {
        connections: beside.connections - before.connections,
        openAfterwards,
        megabytes: (bytesEach * count) / MEGABYTE,
        statusMedianMs: median(times),
        statusP99Ms: percentile(times, 99),
        closedAfterSeconds,
        leftOver: idle.open(),
      };
      const allClosed = figures.connections === count && figures.leftOver === 0;
      return {
        name,
        figures,
        passed:
          allClosed && bytesEach <= IDLE_TARGETS.bytesEach && figures.statusP99Ms <= IDLE_TARGETS.statusP99Ms,
        holds: allClosed,
      };
    } finally {
      idle.close();
    }
  } finally {
    agent.destroy();
    await server.close();
  }
}

/** The report once the server has taken so many: it may do so later than who opened them thinks. */
async function whenTaken(server: ServerProcess, connections: number): Promise<Report> {
  const startedAt = performance.now();
  for (;;) {
    const report = await server.report();
    const isOver = performance.now() - startedAt >= USUAL_CONNECTIONS.headersTimeoutMs;
    if (report.connections >= connections || isOver) return report;
    await sleep(LOOK_MS);
  }
}

function notRun(name: string, most: number, needed: number): MeasuredCase {
  const note = `Not run: ${most} files may be open at once, and ${needed} are needed. Remedy: ulimit -n ${needed}, then once more.`;
  return { name, figures: {}, passed: false, note };
}

/** One after the other on one connection, as a page that polls. */
async function statusTimesMs(url: string, agent: Agent): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < STATUSES; time += 1) {
    const startedAt = performance.now();
    await new Promise<void>((resolve, reject) => {
      get(url, { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
        response.on('end', resolve).on('error', reject).resume();
      }).on('error', reject);
    });
    times.push(performance.now() - startedAt);
  }
  return times;
}
