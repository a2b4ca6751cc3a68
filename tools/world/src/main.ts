import { systemClock, TaskError } from '@generia/resilience';
import {
  describeForPeople,
  isErrorForPeople,
  onShutdownSignals,
  ShutdownRequested,
} from '@generia/service-runtime';

import { HELP, parseArguments } from './arguments.js';
import { progressLine } from './progress-line.js';
import { requestWorld } from './request-world.js';

async function run(): Promise<number> {
  const wanted = parseArguments(process.argv.slice(2), process.env);
  if (wanted.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  // stdout belongs to the result when a program reads it.
  const told = wanted.json ? process.stderr : process.stdout;
  const tell = (line: string): void => void told.write(`${line}\n`);
  const { worldId, taskId, status, tookMs } = await requestWorld(wanted, {
    clock: systemClock,
    signal: onShutdownSignals(),
    onRequested: (id) => tell(`Asked for world ${id}.`),
    onChange: (changed) => tell(progressLine(changed)),
  });
  if (status && tookMs !== undefined) tell(`World ${status.status} after ${(tookMs / 1000).toFixed(1)} s.`);
  if (wanted.json) {
    const result = { world_id: worldId, task_id: taskId, took_ms: tookMs ?? null, status: status ?? null };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return status === undefined || status.status === 'completed' ? 0 : 1;
}

function explain(error: unknown): { text: string; exitCode: number } {
  if (isErrorForPeople(error)) return { text: describeForPeople(error), exitCode: error.exitCode };
  if (error instanceof ShutdownRequested)
    return { text: 'Stopped looking; the world goes on.', exitCode: 130 };
  if (error instanceof TaskError)
    return { text: [error.message, error.remedy].filter(Boolean).join(' '), exitCode: 2 };
  return { text: String(error instanceof Error ? (error.stack ?? error) : error), exitCode: 70 };
}

run().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const { text, exitCode } = explain(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  },
);
