import { availableParallelism } from 'node:os';

import { median } from '../measures/median.js';
import { type ProcessorTime, sumOfParts, sumOfServices } from './processor-time.js';
import type { WorldsRun } from './run-worlds.js';

/** Medians over runs; processor time in milliseconds for a task, by who took it. */
export function stackFigures(runs: readonly WorldsRun[]) {
  const middle = (figure: (run: WorldsRun) => number): number => median(runs.map(figure));
  const perTask = (figure: (spent: ProcessorTime) => number): number =>
    middle(({ spent, tasks }) => figure(spent) / tasks);
  const cpuMsPerTask = perTask(sumOfParts);
  return {
    tasksPerSecond: middle(({ tasks, ms }) => (tasks / ms) * 1_000),
    seconds: middle(({ ms }) => ms / 1_000),
    storeWritesPerTask: middle(({ writes, tasks }) => writes / tasks),
    storeReadsPerTask: middle(({ reads, tasks }) => reads / tasks),
    messagesPerTask: middle(({ messages, tasks }) => messages / tasks),
    cpuMsPerTask,
    ofServices: perTask(sumOfServices),
    ofWireServer: perTask(({ wireServer }) => wireServer),
    ofKafka: perTask(({ kafka }) => kafka),
    ofMinio: perTask(({ minio }) => minio),
    ofEmulator: perTask(({ emulator }) => emulator),
    ofBench: perTask(({ bench }) => bench),
    shareOfWireServer: middle(({ spent }) => spent.wireServer / (spent.wireServer + sumOfServices(spent))),
    /** What these processes kept busy, and what other work on the machine did. */
    cores: middle(({ spent, ms }) => sumOfParts(spent) / ms),
    coresOfOthers: middle(({ spent, ms }) => (spent.machine - sumOfParts(spent)) / ms),
    /** What this machine can do at the most if a task costs that much. */
    mostTasksPerSecond: (availableParallelism() * 1_000) / cpuMsPerTask,
  };
}

/** Against the least time that the calls take. */
export function scheduleFigures(runs: readonly WorldsRun[]) {
  const middle = (figure: (run: WorldsRun) => number): number => median(runs.map(figure));
  return {
    efficiency: middle(({ boundMs, ms }) => boundMs / ms),
    // No schedule whatever has a higher efficiency: that is proven.
    mostEfficiency: middle(({ boundMs, tightMs }) => boundMs / tightMs),
    boundSeconds: middle(({ boundMs }) => boundMs / 1_000),
    /** No world can be ready before the processors have done its work. */
    cpuBoundSeconds: middle(({ spent }) => sumOfParts(spent) / availableParallelism() / 1_000),
  };
}

/** Where requests and processor time went, in words. */
export function whereItWent({ requestsPerTask, spent, tasks }: WorldsRun): string {
  const services = Object.entries(spent.services)
    .map(([name, ms]) => `${name} ${(ms / tasks).toFixed(2)}`)
    .join(', ');
  return `Commands for a task: ${requestsPerTask}. CPU ms for a task: ${services}.`;
}
