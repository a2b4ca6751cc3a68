/** What became of an attempt. */
export type AttemptOutcome =
  | 'completed'
  | 'failed'
  /** Waits for its next attempt. */
  | 'retried'
  /** Went back to its queue because the service stops. */
  | 'released'
  /** Waits until its world may go on. */
  | 'parked'
  | 'cancelled'
  /** Another worker has it, or how it ended could not be recorded. */
  | 'lost';

/** Told what a worker does, for metrics. Must not throw. */
export interface TaskObserver {
  /** A claim was made, with or without a task to claim. */
  claimed(found: boolean): void;
  attemptStarted(type: string): void;
  attemptEnded(attempt: {
    readonly type: string;
    readonly outcome: AttemptOutcome;
    readonly durationMs: number;
  }): void;
}
