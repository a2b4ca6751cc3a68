import type { TaskParameters, TaskResult, TaskType, Tally } from '@generia/contracts';
import type { TaskError } from '@generia/resilience';
import type { Job, JobContext } from '@generia/task-engine';

/** A child in the words of the catalogue: its parameters must fit its type. */
export type TypedChild = {
  [T in TaskType]: { readonly type: T; readonly parameters: TaskParameters<T> };
}[TaskType];

export interface TypedOutcome<T extends TaskType> {
  readonly result: TaskResult<T>;
  readonly tally?: Tally;
  readonly children?: readonly TypedChild[];
}

export interface TypedJob<T extends TaskType> {
  run(context: JobContext, parameters: TaskParameters<T>): Promise<TypedOutcome<T>>;
  salvage?(
    context: JobContext,
    parameters: TaskParameters<T>,
    error: TaskError,
  ): Promise<Omit<TypedOutcome<T>, 'children'> | null>;
}

/**
 * Gives a job the types of its catalogue entry, so that the compiler finds a result or a child that does not fit. The
 * engine has checked the parameters by the same entry before it calls.
 */
export function defineJob<T extends TaskType>(_type: T, job: TypedJob<T>): Job {
  return job;
}
