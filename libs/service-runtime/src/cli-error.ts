export interface CliErrorOptions {
  /** What the person can do about it, as a sentence. */
  readonly remedy: string;
  /** The process's exit code; 2 ("wrong use") unless told. */
  readonly exitCode?: number;
  readonly cause?: unknown;
}

/** A failure that is told to a person in one line, without a stack trace: what is wrong, and what to do about it. */
export class CliError extends Error {
  readonly remedy: string;
  readonly exitCode: number;

  constructor(message: string, options: CliErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.remedy = options.remedy;
    this.exitCode = options.exitCode ?? 2;
  }
}

/** What makes an error fit for a person: libraries that may not know {@link CliError} fit by shape. */
export interface ErrorForPeople {
  readonly message: string;
  readonly remedy: string;
  readonly exitCode: number;
}

/** Whether the error carries its own remedy and exit code, whoever made it. */
export function isErrorForPeople(error: unknown): error is Error & ErrorForPeople {
  return (
    error instanceof Error &&
    'remedy' in error &&
    typeof error.remedy === 'string' &&
    'exitCode' in error &&
    typeof error.exitCode === 'number'
  );
}

/** The text for stderr: the problem, then the remedy (if it is not part of the problem's own text). */
export function describeForPeople(error: ErrorForPeople): string {
  return error.remedy === '' ? error.message : `${error.message} ${error.remedy}`;
}
