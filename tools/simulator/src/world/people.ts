import { TASK_CATALOGUE, type TaskDocument, type TaskType, TOPICS } from '@generia/contracts';
import { createTaskPolicies } from '@generia/job-kit';
import { openRepositories } from '@generia/mongo-repositories';
import { createRedriveWorld, createWorldControl, type RedriveChoice } from '@generia/progress';
import { asTaskError } from '@generia/resilience';
import { newTask, sendTickets } from '@generia/task-engine';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { Command, WishedWorld } from './scenario.js';
import type { System } from './system.js';

/** Asks for a world, in one of the ways in which worlds are asked for. Until this resolves, nobody was promised one. */
export async function askForWorld(
  system: System,
  person: SimulatedProcess,
  wish: WishedWorld,
): Promise<void> {
  const { worldId, entry, users, posts, limits } = wish;
  const { tasks } = await openRepositories(system.storeFor(person));
  const bus = system.bus.wiredTo(person);
  const type = 'init_world_creation';
  const parameters = {
    user_prompt: 'A ferry town that lost its river',
    users_count: users,
    posts_count: posts,
    ...(limits && {
      api_call_limits_llm: limits.llm,
      api_call_limits_images: limits.images,
      cost_limit_usd: limits.costUsd,
    }),
  };
  const id = `${worldId}-start`;
  if (entry === 'message') {
    const message = {
      event_type: 'task_created',
      task_id: id,
      task_type: type,
      world_id: worldId,
      parameters,
    };
    await bus.publish(TOPICS.tasks, [{ key: id, value: message }]);
    return;
  }
  const now = new Date(person.clock.now());
  const policy = createTaskPolicies()(type) ?? { queue: TASK_CATALOGUE[type].topic, maxAttempts: 1 };
  const task = newTask({ id, type, worldId, parameters, parentId: null }, policy, now);
  await tasks.insertIgnoringDuplicates([entry === 'base fields' ? baseFieldsOf(task) : task]);
  if (entry === 'ticket') await sendTickets(bus, [task]);
}

/** Does to a world what the command says. What a person may not do any more changes nothing. */
export async function carryOut(system: System, person: SimulatedProcess, command: Command): Promise<void> {
  const store = system.storeFor(person);
  const { tasks, worldStatuses, worldLedgers } = await openRepositories(
    system.mutation?.store?.(store) ?? store,
  );
  const bus = system.bus.wiredTo(person);
  const ports = {
    statuses: worldStatuses,
    ledgers: worldLedgers,
    bus,
    now: () => new Date(person.clock.now()),
  };
  const control = createWorldControl(ports);
  const { worldId, what } = command;
  try {
    if (what === 'retry all' || what === 'retry stage' || what === 'retry task') {
      const choice = choiceOf(what, await oneFailed());
      system.redrives.set(person, { worldId, ...choice });
      const announce = (ready: readonly TaskDocument[]): Promise<void> => sendTickets(bus, ready);
      await createRedriveWorld({ ...ports, tasks, announce })(worldId, choice);
    } else if (what === 'raise limits')
      await control.setLimits(worldId, { llmCalls: 500, imageCalls: 500, costMicros: 50_000_000 });
    else await control[what](worldId);
  } catch (error) {
    if (asTaskError(error).retry !== 'never') throw error;
  }

  async function oneFailed(): Promise<TaskDocument | undefined> {
    const failed = (await tasks.listFailed(1_000)).filter(({ world_id }) => world_id === worldId);
    return failed[Math.floor(system.machine.dice() * failed.length)];
  }
}

function choiceOf(what: Command['what'], failed: TaskDocument | undefined): RedriveChoice {
  if (!failed || what === 'retry all') return {};
  return what === 'retry task'
    ? { taskId: failed._id }
    : { stage: TASK_CATALOGUE[failed.type as TaskType].stage };
}

/** The task as World Service writes it. */
function baseFieldsOf(task: TaskDocument): TaskDocument {
  const { _id, type, world_id, status, worker_id, parameters, result } = task;
  const { created_at, updated_at, attempt_count, error } = task;
  const base = { _id, type, world_id, status, worker_id, parameters, result };
  return { ...base, created_at, updated_at, attempt_count, error } as TaskDocument;
}
