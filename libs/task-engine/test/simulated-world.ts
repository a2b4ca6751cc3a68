import type { TaskDocument } from '@generia/contracts';
import { seededDice, TaskError } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';
import {
  childTaskId,
  type Job,
  newTask,
  sendTickets,
  type TaskPolicies,
  type TaskStore,
} from '../src/index.js';
import { at, baseFieldsTask, createMemoryBus, createMemoryTaskStore } from '../src/testing/index.js';

import { type Faults, SimulatedProcess, SLOTS, type Surroundings } from './simulated-process.js';

/** A task is the list of its children. */
export type Tree = readonly Tree[];

export interface Scenario {
  readonly tree: Tree;
  readonly seed: number;
  /** How the first task comes into being. */
  readonly entry: 'ticket' | 'lost ticket' | 'base fields' | 'message';
  readonly faults: Faults;
  /** Times at which one of the processes crashes and another takes its place. */
  readonly crashesAtMs: readonly number[];
}

export interface Outcome {
  readonly tasks: readonly TaskDocument[];
  /** How often each task was completed, and how many attempts stored an answer for it. */
  readonly completions: ReadonlyMap<string, number>;
  readonly savedAnswers: ReadonlyMap<string, number>;
  /** How often a paid call was started although its answer was stored. */
  readonly paidAgain: number;
  readonly mostRunning: number;
  readonly sleepersLeft: number;
}

const ANY = { parse: (value: unknown) => value };
const policies: TaskPolicies = (type) =>
  type === 'sample'
    ? { queue: 'work', maxAttempts: 1_000, attemptTimeoutMs: 3_600_000, parameters: ANY, result: ANY }
    : undefined;

const STORM_MS = 40_000;
const PATIENCE_MS = 1_800_000;
const NO_FAULTS: Faults = { cut: 0, lostAnswer: 0, stall: 0, lostTicket: 0, twiceTicket: 0, jobFailure: 0 };

/** Plays the scenario: a storm of faults and crashes, then calm weather until nothing is left to do. */
export async function play(scenario: Scenario): Promise<Outcome> {
  const clock = new VirtualClock();
  const dice = seededDice(scenario.seed);
  const faults = { ...scenario.faults };
  const tasks = createMemoryTaskStore();
  const completions = new Map<string, number>();
  const savedAnswers = new Map<string, number>();
  const savedBy = new Set<string>();
  let paidAgain = 0;
  const store: TaskStore = {
    ...tasks,
    complete: (lease, completion) => counted(completions, lease.taskId, tasks.complete(lease, completion)),
    saveStep: async (lease, ...step) => {
      const attempt = `${lease.taskId}:${lease.token}`;
      // Storing an answer again whose storing was not heard of is no second answer.
      if (savedBy.has(attempt)) return tasks.saveStep(lease, ...step);
      const saved = await counted(savedAnswers, lease.taskId, tasks.saveStep(lease, ...step));
      if (saved) savedBy.add(attempt);
      return saved;
    },
  };
  const job: Job = {
    run: async ({ task, signal, ...context }, parameters) => {
      const { tree } = parameters as { tree: Tree };
      const { size } = await context.step('answer', async () => {
        if (savedAnswers.has(task._id)) paidAgain += 1;
        await clock.sleep(200 * dice(), signal);
        return { size: tree.length };
      });
      const luck = dice();
      if (luck < faults.jobFailure / 2) throw new Error(`Task ${task._id} had bad luck.`);
      if (luck < faults.jobFailure)
        throw new TaskError('Busy.', { code: 'BUSY', retry: 'free', retryAfterMs: 1_000 });
      return {
        result: { size },
        children: tree.map((child) => ({ type: 'sample', parameters: { tree: child } })),
      };
    },
  };
  const bus = createMemoryBus();
  const around: Surroundings = { store, bus, clock, dice, faults, policies, job };

  let processes: SimulatedProcess[] = [];
  let started = 0;
  const startOne = async (): Promise<void> => {
    started += 1;
    const process = new SimulatedProcess(`process-${started}`, around);
    processes.push(process);
    await process.start();
  };
  await startOne();
  await startOne();
  await enter(scenario, around);

  let mostRunning = 0;
  const passTime = async (untilMs: number): Promise<void> => {
    while (clock.now() < at(untilMs).getTime() && !isQuiet(tasks.all())) {
      await clock.advance(Math.min(250, at(untilMs).getTime() - clock.now()));
      mostRunning = Math.max(mostRunning, ...processes.map((process) => process.worker.runningTasks));
    }
  };
  for (const crashMs of [...scenario.crashesAtMs].sort((a, b) => a - b)) {
    await passTime(crashMs);
    const victim = processes[Math.floor(dice() * processes.length)];
    victim?.crash();
    processes = processes.filter((process) => process !== victim);
    await startOne();
  }
  await passTime(STORM_MS);
  Object.assign(faults, NO_FAULTS);
  for (let ms = STORM_MS; ms < PATIENCE_MS; ms += 5_000) await passTime(ms + 5_000);

  const stopped = Promise.all(processes.map((process) => process.stop()));
  await clock.advance(60_000);
  await stopped;
  return {
    tasks: tasks.all(),
    completions,
    savedAnswers,
    paidAgain,
    mostRunning,
    sleepersLeft: clock.sleepers,
  };
}

export { SLOTS };

/** The id of every task that the tree asks for, with the number of its children. */
export function expectedTasks(tree: Tree, id = 'root'): Map<string, number> {
  const expected = new Map([[id, tree.length]]);
  for (const [ordinal, child] of tree.entries()) {
    const childId = childTaskId(id, { type: 'sample', ordinal });
    for (const [below, count] of expectedTasks(child, childId)) expected.set(below, count);
  }
  return expected;
}

async function enter({ entry, tree }: Scenario, { store, bus }: Surroundings): Promise<void> {
  const parameters = { tree };
  const message = {
    event_type: 'task_created',
    task_id: 'root',
    task_type: 'sample',
    world_id: 'world',
    parameters,
  };
  if (entry === 'message') return bus.publish('work', [{ key: 'root', value: message }]);
  if (entry === 'base fields') {
    await store.insertIgnoringDuplicates([{ ...baseFieldsTask('root'), parameters }]);
    return;
  }
  const root = newTask(
    { id: 'root', type: 'sample', worldId: 'world', parameters, parentId: null },
    { queue: 'work', maxAttempts: 1_000 },
    at(0),
  );
  await store.insertIgnoringDuplicates([root]);
  if (entry === 'ticket') await sendTickets(bus, [root]);
}

function isQuiet(tasks: readonly TaskDocument[]): boolean {
  return tasks.length > 0 && tasks.every((task) => task.status === 'completed' && !task.spawn_pending);
}

async function counted(
  counts: Map<string, number>,
  taskId: string,
  write: Promise<boolean>,
): Promise<boolean> {
  const written = await write;
  if (written) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  return written;
}
