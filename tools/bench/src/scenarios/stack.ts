import { median } from '../measures/median.js';
import type { MeasuredCase, Scenario } from '../scenario.js';
import { requireStack } from '../stack/require-stack.js';
import { runOnStack, type StackRun, type StackRunOptions } from '../stack/run-stack.js';

/** What the real stack is held against. */
const TARGETS = { storeWritesPerTask: 5, messagesPerTask: 2.5 } as const;
const LIMITS = { text: 15, image: 10 } as const;
const MEGABYTE = 1_000_000;

interface Case extends Pick<StackRunOptions, 'worlds' | 'latencyMs'> {
  readonly name: string;
  /** The least efficiency. */
  readonly target?: number;
}

const CASES: readonly Case[] = [
  { name: 'one world, 100 ms', worlds: 1, latencyMs: 100, target: 0.85 },
  { name: 'one world, 500 ms', worlds: 1, latencyMs: 500, target: 0.93 },
  { name: '5 worlds, answers at once', worlds: 5, latencyMs: 0 },
];

/** The pipeline's scenarios on five processes and real servers. */
export const stack: Scenario = {
  name: 'stack',
  about: 'worlds of 10/50 on the five services, Kafka, a MongoDB wire server and MinIO',
  heldAgainst: `efficiency at least 0.85 at 100 ms a call, 0.93 at 500 ms; at most ${TARGETS.storeWritesPerTask} store writes and ${TARGETS.messagesPerTask} messages a task`,
  leftOutOfQuickRunOfAll: 'it needs the servers of npm run stack',
  async run({ quick }) {
    requireStack(process.env);
    const cases: MeasuredCase[] = [];
    let runs: StackRun[] = [];
    for (const one of CASES) {
      runs = [];
      for (let time = 0; time < (quick ? 1 : 3); time += 1)
        runs.push(await runOnStack({ ...one, limits: LIMITS }));
      cases.push(measured(one, runs));
    }
    return [...cases, atRest(runs)];
  },
};

function measured({ name, target }: Case, runs: readonly StackRun[]): MeasuredCase {
  const middle = (figure: (run: StackRun) => number): number => median(runs.map(figure));
  const figures = {
    ...(target === undefined ? {} : { efficiency: middle(({ efficiency }) => efficiency) }),
    tasksPerSecond: middle(({ tasks, ms }) => (tasks / ms) * 1_000),
    seconds: middle(({ ms }) => ms / 1_000),
    storeWritesPerTask: middle(({ writesPerTask }) => writesPerTask),
    storeReadsPerTask: middle(({ readsPerTask }) => readsPerTask),
    messagesPerTask: middle(({ messagesPerTask }) => messagesPerTask),
    cpuMsPerTask: middle(({ cpuMsPerTask }) => cpuMsPerTask),
    shareOfWireServer: middle(({ shareOfWireServer }) => shareOfWireServer),
  };
  return {
    name,
    figures,
    note: runs[0]?.requestsPerTask ?? '',
    passed:
      (figures.efficiency ?? Infinity) >= (target ?? 0) &&
      figures.storeWritesPerTask <= TARGETS.storeWritesPerTask &&
      figures.messagesPerTask <= TARGETS.messagesPerTask,
  };
}

function atRest(runs: readonly StackRun[]): MeasuredCase {
  const names = Object.keys(runs[0]?.restBytes ?? {});
  const figures = Object.fromEntries(
    names.map((name) => [name, median(runs.map(({ restBytes }) => restBytes[name] ?? 0)) / MEGABYTE]),
  );
  return { name: 'memory of each service before there is a world, MB', figures, passed: true };
}
