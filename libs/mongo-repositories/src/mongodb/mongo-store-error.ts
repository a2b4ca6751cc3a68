import { TaskError, type TaskErrorOptions } from '@generia/resilience';

type Answers = Pick<TaskErrorOptions, 'retry' | 'retryAfterMs' | 'remedy'> & { readonly says: string };

const answers = {
  STORE_URI_INVALID: {
    says: 'The address of MongoDB cannot be used',
    retry: 'never',
    remedy:
      'MONGODB_URI looks like mongodb://user:password@host:27017; write @ : / in a user or password as %40 %3A %2F.',
  },
  STORE_UNAVAILABLE: {
    says: 'MongoDB does not answer',
    retry: 'free',
    retryAfterMs: 1000,
    remedy: 'Start MongoDB, or correct MONGODB_URI; the work is tried again.',
  },
  STORE_OUTCOME_UNKNOWN: {
    says: 'MongoDB did not say whether it made the change',
    retry: 'free',
    retryAfterMs: 1000,
    remedy: 'There is nothing to do: the work is tried again and looks at what is there.',
  },
  STORE_WRITE_FAILED: {
    says: 'MongoDB cannot write',
    retry: 'free',
    retryAfterMs: 1000,
    remedy: 'Free some disk space; the work is tried again.',
  },
  STORE_AUTH: {
    says: 'MongoDB refuses the user',
    retry: 'never',
    remedy:
      'Correct user and password in MONGODB_URI (with authSource=admin when the user was made there), and give the user the role readWrite on the database.',
  },
  STORE_INCOMPATIBLE: {
    says: 'This MongoDB cannot be used',
    retry: 'never',
    remedy: 'Use MongoDB 7 or 8.',
  },
  STORE_REJECTED: {
    says: 'MongoDB refuses the request',
    retry: 'never',
    remedy: 'Make the document smaller or correct it; the same request is refused again.',
  },
  STORE_INDEX_CONFLICT: {
    says: 'MongoDB has another index of that name or kind',
    retry: 'never',
    remedy: 'Drop that index and start again; it is made anew.',
  },
  STORE_FAILED: {
    says: 'MongoDB failed',
    retry: 'costs_attempt',
    remedy: 'Look into the log of MongoDB.',
  },
} as const satisfies Record<string, Answers>;

/**
 * What can go wrong with a MongoDB:
 * - `STORE_URI_INVALID`: the connection string is none;
 * - `STORE_UNAVAILABLE`: it does not answer, and nothing was changed;
 * - `STORE_OUTCOME_UNKNOWN`: a change was sent and the answer was lost: it may or may not have been made;
 * - `STORE_WRITE_FAILED`: its disk is full;
 * - `STORE_AUTH`: user or password are wrong, or the user has not the right;
 * - `STORE_INCOMPATIBLE`: it is too old;
 * - `STORE_REJECTED`: it will never accept this (too large, not valid);
 * - `STORE_INDEX_CONFLICT`: a unique index cannot be made, because another one is in its place;
 * - `STORE_FAILED`: anything else that it answered.
 */
export type MongoStoreCode = keyof typeof answers;

/** A request to MongoDB came to nothing. The message is one line: what, where, why, and what a person can do. */
export class MongoStoreError extends TaskError {
  /**
   * @param where the request and the server, without credentials: `find in 'tasks' at db:27017`
   * @param problem what the driver or the server said, cleaned by {@link problemText}
   */
  constructor(code: MongoStoreCode, where: string, problem: string, cause?: unknown) {
    const { says, ...options }: Answers = answers[code];
    const place = where === '' ? '' : ` (${where})`;
    super(`${says}${place}: ${problem}. ${options.remedy}`, { code, ...options, cause });
  }
}

/** The first line of a message, short, without a full stop, and without anything that looks like credentials. */
export function problemText(message: string): string {
  const [line = ''] = message.trim().split('\n');
  const clean = line.replace(/\/\/[^/\s]*@/g, '//***@').replace(/\.$/, '');
  return clean.length > 300 ? `${clean.slice(0, 300)}...` : clean;
}
