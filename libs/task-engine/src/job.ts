import type { Tally, TaskDocument } from '@generia/contracts';
import type { TaskError } from '@generia/resilience';

/** A child task that a job asks for. */
export interface ChildRequest {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a job hands back: stored, with the children, in one conditional write. */
export interface JobOutcome {
  readonly result: Readonly<Record<string, unknown>>;
  /** What the task made, for the world's counters. */
  readonly tally?: Tally;
  readonly children?: readonly ChildRequest[];
}

/** What a job gets to work with. */
export interface JobContext {
  readonly task: TaskDocument;
  /** Fires when the lease is lost, the service stops or the work is cancelled. Pass it to everything that waits. */
  readonly signal: AbortSignal;
  /** Fires with `signal`, and already when the service begins to stop: finish what was begun, begin nothing that costs. */
  readonly stopping: AbortSignal;
  /**
   * Resolves when this worker still holds the task; to be asked right before something is paid for, since a process that
   * stood still may not know yet that another has the task.
   *
   * @throws LeaseLostError when another has
   */
  confirmLease(): Promise<void>;
  /** Whether nobody else can have the task by now, as far as this process can tell without asking anybody. */
  isLeaseCertain(): boolean;
  /**
   * Runs a paid step at most once: its answer is stored in the task before it is returned, and a later attempt gets the
   * stored answer without running `work`.
   *
   * @param name letters, digits and `_`, unique within the task
   * @param work makes the answer, which must survive JSON
   * @param alongside further writes about the answer, started at the same moment as the one that stores it
   * @throws LeaseLostError when another worker has taken the task over meanwhile
   */
  step<T>(name: string, work: () => Promise<T>, alongside?: () => Promise<unknown>): Promise<T>;
}

/** The work of one task type. */
export interface Job {
  run(context: JobContext, parameters: unknown): Promise<JobOutcome>;
  /**
   * Called once when the last attempt has failed: saves what can be saved (a post without its picture). What it returns
   * is stored with the failed task. It has the time of one attempt. An error here is logged and changes nothing.
   */
  salvage?(
    context: JobContext,
    parameters: unknown,
    error: TaskError,
  ): Promise<Omit<JobOutcome, 'children'> | null>;
}

/** Task type -> its job. */
export type Jobs = Readonly<Record<string, Job>>;
