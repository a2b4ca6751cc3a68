import {
  type InitWorldCreationParameters,
  TOPICS,
  type TaskDocument,
  type WorldStatusDocument,
} from '@generia/contracts';
import type { AdmitWorld } from '@generia/progress';
import { TaskError } from '@generia/resilience';

import type { Lanes } from '../estimate/lanes.js';
import { type OpenWorld, queueSeconds } from './queue-seconds.js';

export interface IntakeGateOptions {
  readonly statuses: { listByState(state: 'in_progress', limit: number): Promise<WorldStatusDocument[]> };
  readonly tasks: { findReady(queue: string, limit: number): Promise<TaskDocument[]> };
  readonly lanes: Lanes;
  /** The longest queue into which a world is taken. */
  readonly limitSeconds: number;
}

/** So many open worlds are looked at; what is beyond counts for nothing. */
const MOST_WORLDS = 2_000;
const SHORTEST_WAIT_SECONDS = 60;

/**
 * Makes the rule by which a world is taken in: only when it and all that is open could be finished within the limit. Worlds
 * that wait for a person (paused, without budget) are not counted. Requests that come in the same moment do not see each
 * other, so the queue may become somewhat longer than the limit.
 *
 * Errors: `INTAKE_FULL`, with the estimate and when to ask again; the stores' own.
 */
export function createIntakeGate({ statuses, tasks, lanes, limitSeconds }: IntakeGateOptions): AdmitWorld {
  return async ({ users_count: users, posts_count: posts }) => {
    const [running, waiting] = await Promise.all([
      statuses.listByState('in_progress', MOST_WORLDS),
      tasks.findReady(TOPICS.tasks, MOST_WORLDS),
    ]);
    const begun = new Set(running.map(({ _id }) => _id));
    const unbegun = waiting.filter(
      ({ type, world_id }) => type === 'init_world_creation' && !begun.has(world_id),
    );
    const open = [...running.map(asBegun), ...unbegun.map(asUnbegun)];
    const seconds = queueSeconds(open, { users, posts }, lanes);
    if (seconds <= limitSeconds) return;
    const aloneSeconds = queueSeconds([], { users, posts }, lanes);
    if (aloneSeconds > limitSeconds) throw tooLarge(aloneSeconds, limitSeconds);
    throw new TaskError(
      `The queue is full: it would take about ${minutes(seconds)} until this world is finished, and ${minutes(limitSeconds)} is the most that is allowed here.`,
      {
        code: 'INTAKE_FULL',
        retry: 'free',
        retryAfterMs: 1_000 * Math.max(SHORTEST_WAIT_SECONDS, seconds - limitSeconds),
        remedy: 'Ask again later, or for a smaller world.',
      },
    );
  };
}

/** Waiting does not help it. */
function tooLarge(aloneSeconds: number, limitSeconds: number): TaskError {
  return new TaskError(
    `The world is too large: by itself it would take about ${minutes(aloneSeconds)}, and ${minutes(limitSeconds)} is the most that is allowed here.`,
    { code: 'INTAKE_FULL', retry: 'never', remedy: 'Ask for a smaller world.' },
  );
}

function asBegun(status: WorldStatusDocument): OpenWorld {
  return {
    users: status.parameters.users_count,
    posts: status.parameters.posts_count,
    textCallsMade: status.api_calls_made_LLM,
    imageCallsMade: status.api_calls_made_images,
  };
}

/** What others sent may be anything; it counts when it says how large it is. */
function asUnbegun({ parameters }: TaskDocument): OpenWorld {
  const { users_count, posts_count } = parameters as Partial<InitWorldCreationParameters>;
  return {
    users: sizeOf(users_count, 1),
    posts: sizeOf(posts_count, 0),
    textCallsMade: 0,
    imageCallsMade: 0,
  };
}

function sizeOf(sent: unknown, smallest: number): number {
  return typeof sent === 'number' && Number.isSafeInteger(sent)
    ? Math.min(Math.max(sent, smallest), 2_000)
    : smallest;
}

function minutes(seconds: number): string {
  return `${Math.ceil(seconds / 60)} minutes`;
}
