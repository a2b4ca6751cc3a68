import { isTaskType, TASK_CATALOGUE, type TaskDocument } from '@generia/contracts';
import { asTaskError, TaskError } from '@generia/resilience';
import { childTaskId, type ChildRequest, type JobOutcome, type Jobs } from '@generia/task-engine';

import { claimedTask, contextOf, nextAttempt } from './job-context.js';

/**
 * Runs one attempt at a task as the engine does: parameters, result and children are checked by the catalogue.
 *
 * @throws whatever the job throws, and when something does not fit the catalogue
 */
export async function runTask(jobs: Jobs, task: TaskDocument, signal?: AbortSignal): Promise<JobOutcome> {
  const job = jobs[task.type];
  if (!job) throw new RangeError(`No job here runs ${task.type}.`);
  return checked(task.type, await job.run(contextOf(task, signal), parametersOf(task.type, task.parameters)));
}

/** Lets a job save what it can after its last attempt has failed. */
export async function salvageTask(
  jobs: Jobs,
  task: TaskDocument,
  error: TaskError = new TaskError('refused', { code: 'REFUSED', retry: 'never' }),
): Promise<JobOutcome | null> {
  const salvaged = await jobs[task.type]?.salvage?.(
    contextOf(task),
    parametersOf(task.type, task.parameters),
    error,
  );
  return salvaged ? checked(task.type, salvaged) : null;
}

/** What came of a task and of all that followed from it. */
export interface TaskTree {
  /** Outcomes of the tasks that `jobs` run, in the order in which they ended. */
  readonly outcomes: readonly { readonly task: TaskDocument; readonly outcome: JobOutcome }[];
  /** The children that no job here runs. */
  readonly leaves: readonly ChildRequest[];
  readonly failed: readonly { readonly task: TaskDocument; readonly error: TaskError }[];
}

/** Runs a task and every descendant that `jobs` can run, each with the attempts that the catalogue allows. */
export async function runTree(jobs: Jobs, root: TaskDocument): Promise<TaskTree> {
  const tree = {
    outcomes: [] as TaskTree['outcomes'][number][],
    leaves: [] as ChildRequest[],
    failed: [] as TaskTree['failed'][number][],
  };
  const queue: TaskDocument[] = [root];
  for (let task = queue.shift(); task; task = queue.shift()) {
    const ended = await runToItsEnd(jobs, task);
    if ('error' in ended) {
      tree.failed.push(ended);
      continue;
    }
    tree.outcomes.push(ended);
    for (const [ordinal, child] of (ended.outcome.children ?? []).entries()) {
      if (!isTaskType(child.type) || !jobs[child.type]) tree.leaves.push(child);
      else {
        const _id = childTaskId(task._id, { type: child.type, ordinal });
        queue.push(claimedTask(child.type, child.parameters, { _id, parent_id: task._id }));
      }
    }
  }
  return tree;
}

async function runToItsEnd(
  jobs: Jobs,
  first: TaskDocument,
): Promise<{ task: TaskDocument; outcome: JobOutcome } | { task: TaskDocument; error: TaskError }> {
  for (let task = first; ; task = nextAttempt(task)) {
    try {
      return { task, outcome: await runTask(jobs, task) };
    } catch (thrown) {
      const error = asTaskError(thrown);
      if (error.retry === 'never' || task.attempt_count >= task.max_attempts) return { task, error };
    }
  }
}

function checked(type: string, outcome: JobOutcome): JobOutcome {
  const { children = [], ...rest } = outcome;
  return {
    ...rest,
    result: definitionOf(type).result.parse(outcome.result),
    children: children.map((child) => ({
      type: child.type,
      parameters: parametersOf(child.type, child.parameters),
    })),
  };
}

function parametersOf(type: string, parameters: unknown): Record<string, unknown> {
  return definitionOf(type).parameters.parse(parameters);
}

function definitionOf(type: string) {
  if (!isTaskType(type)) throw new RangeError(`There is no task type ${type}.`);
  return TASK_CATALOGUE[type];
}
