import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePort } from '@generia/pipeline-e2e';

import { CEILINGS } from '../floors.js';
import { median } from '../measures/median.js';
import { cpuMsOfTree, rssBytesOfTree } from '../processes/process-tree.js';
import type { Scenario } from '../scenario.js';

const START = fileURLToPath(new URL('../../../start/src/start.mjs', import.meta.url));
const TARGET_MS = 3_000;
const MEGABYTE = 1_000_000;
const REST_MS = 3_000;
const LOOK_MS = 10;
const GIVE_UP_MS = 120_000;
const TIMES = 3;

/** How soon the page is there, and what waits in memory. */
export const start: Scenario = {
  name: 'start',
  about:
    'npm start to the first byte of the page, with everything installed and built, and its memory at rest',
  heldAgainst: `first byte within ${TARGET_MS / 1_000} s; at most ${CEILINGS.standaloneRestMegabytes} MB at rest`,
  async run({ quick }) {
    // The first one installs and builds what is missing.
    await started();
    const runs: StartedRun[] = [];
    for (let time = 0; time < (quick ? 1 : TIMES); time += 1) runs.push(await started());
    const firstByteMs = median(runs.map((run) => run.firstByteMs));
    const cpuMs = median(runs.map((run) => run.cpuMs));
    const restMegabytes = median(runs.map((run) => run.restBytes)) / MEGABYTE;
    return [
      {
        name: 'npm start',
        figures: { firstByteMs, cpuMs, restMegabytes },
        passed: firstByteMs <= TARGET_MS && restMegabytes <= CEILINGS.standaloneRestMegabytes,
        holds: restMegabytes <= CEILINGS.standaloneRestMegabytes,
      },
    ];
  },
};

interface StartedRun {
  readonly firstByteMs: number;
  /** Spent until then: it says more than the time on a machine with other work. */
  readonly cpuMs: number;
  readonly restBytes: number;
}

async function started(): Promise<StartedRun> {
  const data = await mkdtemp(join(tmpdir(), 'generia-start-'));
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [START, '--port', String(port), '--data', data], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    await firstByte(`http://127.0.0.1:${port}/`);
    const firstByteMs = performance.now() - startedAt;
    const pid = child.pid ?? 0;
    const cpuMs = await cpuMsOfTree(pid);
    await sleep(REST_MS);
    return { firstByteMs, cpuMs, restBytes: await rssBytesOfTree(pid) };
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

/** Resolves when there is an answer. @throws an Error when there is none for too long */
async function firstByte(url: string): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (performance.now() < giveUpAt) {
    // Nobody listens yet: it is asked again.
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(LOOK_MS);
  }
  throw new Error(`${url} did not answer for ${GIVE_UP_MS / 1_000} s.`);
}
