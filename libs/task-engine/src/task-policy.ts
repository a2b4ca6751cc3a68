/** Checks a value and returns it as the checked type, or throws; a zod schema fits by shape. */
export interface Checker {
  parse(value: unknown): unknown;
}

/** What the engine has to know of a task type. The engine itself knows no type by name. */
export interface TaskPolicy {
  /** The ready queue of this type, and the topic on which its tasks are announced. */
  readonly queue: string;
  readonly maxAttempts: number;
  /** How long one attempt may take, waits for a place or a limit included. */
  readonly attemptTimeoutMs: number;
  readonly parameters: Checker;
  readonly result: Checker;
}

/** The policy of a type, or undefined for a type that nobody knows. */
export type TaskPolicies = (type: string) => TaskPolicy | undefined;
