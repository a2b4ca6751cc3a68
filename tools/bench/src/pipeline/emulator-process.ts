import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { bundledProgram } from '../processes/bundled-program.js';
import { type Latency, ruleOfLatency } from './latency.js';

/** The Gemini emulator as a process of its own, so that its work is not counted as ours; its pictures cost it nothing. */
export interface EmulatorProcess {
  readonly url: string;
  readonly pid: number;
  /** From now on answers take that long. */
  delayAnswers(latency: Latency): Promise<void>;
  close(): Promise<void>;
}

const MAIN = 'tools/gemini-emulator/src/main.ts';

/**
 * Starts it on a free port; it answers at once.
 *
 * @throws an Error with its own words when it ends before it listens
 */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const words = ['--enable-source-maps', await bundledProgram(MAIN)];
  const flags = ['--port', '0', '--plain-pictures', 'true'];
  const child = spawn(process.execPath, [...words, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = /listens on (\S+)/.exec(line)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    void ended.then(() => reject(new Error(`The emulator did not start: ${complaint.trim()}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    delayAnswers: (latency) => setLatency(url, latency),
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function setLatency(url: string, latency: Latency): Promise<void> {
  const answer = await fetch(`${url}/admin/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ruleOfLatency(latency)),
  });
  if (!answer.ok) throw new Error(`The emulator refused its latency: ${await answer.text()}`);
}
