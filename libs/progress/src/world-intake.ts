import type { InitWorldCreationParameters, TaskDocument } from '@generia/contracts';
import { createTaskPolicies } from '@generia/job-kit';
import { TaskError } from '@generia/resilience';
import { newTask, sendTickets, type Announcer } from '@generia/task-engine';

export interface WorldIntakePorts {
  readonly tasks: {
    insertIgnoringDuplicates(tasks: readonly TaskDocument[]): Promise<number>;
    findById(taskId: string): Promise<TaskDocument | null>;
  };
  readonly bus: Announcer;
  readonly now: () => Date;
  /** Asked before a new world is taken in, and not for one that was taken in already; all are, unless told. */
  readonly admit?: AdmitWorld | undefined;
}

/** Rejects when there is no room for a world of this size. */
export type AdmitWorld = (
  parameters: Pick<InitWorldCreationParameters, 'users_count' | 'posts_count'>,
) => Promise<void>;

export interface NewWorld {
  readonly worldId: string;
  /** Equal ids ask for the same world: it is made once. */
  readonly taskId: string;
  readonly parameters: InitWorldCreationParameters;
}

/** Takes in new worlds: once this resolves, the world will be made, whatever happens to the process. */
export type AcceptWorld = (
  world: NewWorld,
) => Promise<{ readonly isNew: boolean; readonly acceptedAt: Date }>;

const FIRST_TASK = 'init_world_creation';

/**
 * Makes {@link AcceptWorld}. One insertion of the world's first task decides; the ticket behind it is a shortcut.
 *
 * Errors: those of `admit`; `WORLD_ID_TAKEN` (never worth a retry) when another world was asked for under the same ids, and the stores' own.
 */
export function createWorldIntake({ tasks, bus, now, admit }: WorldIntakePorts): AcceptWorld {
  const policy = createTaskPolicies()(FIRST_TASK);
  if (!policy) throw new Error(`The catalogue has no ${FIRST_TASK}.`);
  return async ({ worldId, taskId, parameters }) => {
    if (admit && (await tasks.findById(taskId)) === null) await admit(parameters);
    const task = newTask(
      { id: taskId, type: FIRST_TASK, worldId, parameters, parentId: null },
      policy,
      now(),
    );
    const isNew = (await tasks.insertIgnoringDuplicates([task])) === 1;
    if (isNew) {
      await sendTickets(bus, [task]);
      return { isNew, acceptedAt: task.created_at };
    }
    const first = await tasks.findById(taskId);
    if (first && first.world_id === worldId && sameParameters(first.parameters, parameters))
      return { isNew, acceptedAt: first.created_at };
    throw new TaskError('Another world was asked for under the same key.', {
      code: 'WORLD_ID_TAKEN',
      retry: 'never',
      remedy: 'Use a new key for another world.',
    });
  };
}

function sameParameters(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
