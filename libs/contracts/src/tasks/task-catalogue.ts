import type { z } from 'zod';

import type { StageName } from '../world/world-status.js';
import * as parameters from './task-parameters.js';
import * as results from './task-results.js';

/** The five services; each of the first four runs tasks. */
export const SERVICE_NAMES = [
  'world-orchestrator',
  'character-worker',
  'post-worker',
  'image-worker',
  'progress-api',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Kafka topics. The task topics carry tickets keyed by task id; events and progress are keyed by world id. */
export const TOPICS = {
  /** Where World Service puts new worlds, and where the orchestrator's own tasks are announced. */
  tasks: 'generia-tasks',
  characterTasks: 'generia-character-tasks',
  postTasks: 'generia-post-tasks',
  imageTasks: 'generia-image-tasks',
  taskEvents: 'generia-task-events',
  progress: 'generia-progress',
  /** Messages that no consumer could use. */
  deadLetters: 'generia-dead-letters',
} as const;
export type TaskTopic =
  typeof TOPICS.tasks | typeof TOPICS.characterTasks | typeof TOPICS.postTasks | typeof TOPICS.imageTasks;

/** What the catalogue says about one type of task. */
export interface TaskDefinition<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly parameters: P;
  readonly result: R;
  readonly service: ServiceName;
  /** The topic that announces the tasks of this type; also the name of their ready queue. */
  readonly topic: TaskTopic;
  /** Critical tasks get more attempts, because much hangs on them. */
  readonly critical: boolean;
  readonly stage: StageName;
  readonly maxAttempts: number;
  /** How long one attempt may take, waits for a place or a limit included: far more than one takes that goes on at all. */
  readonly attemptTimeoutMs: number;
}

const CRITICAL_ATTEMPTS = 4;
const OTHER_ATTEMPTS = 2;
const MINUTE_MS = 60_000;
/** It writes a few documents and asks no model. */
const NO_MODEL_MS = 10 * MINUTE_MS;
/** One answer or picture: a hundred tasks at fifteen places may wait half an hour for calls of five minutes each. */
const ONE_ANSWER_MS = 60 * MINUTE_MS;
/** Several answers, of which each may wait like one. */
const SEVERAL_ANSWERS_MS = 180 * MINUTE_MS;

function define<P extends z.ZodType, R extends z.ZodType>(
  definition: Omit<TaskDefinition<P, R>, 'maxAttempts'>,
): TaskDefinition<P, R> {
  return { ...definition, maxAttempts: definition.critical ? CRITICAL_ATTEMPTS : OTHER_ATTEMPTS };
}

/** Every task type of the system: its parameters, its result, who runs it, and how hard to try. */
export const TASK_CATALOGUE = {
  init_world_creation: define({
    // Whatever was sent: what is wrong with it becomes a failed world that people can see, and not a task that nobody reads.
    parameters: parameters.SentWorldParameters,
    result: results.InitWorldCreationResult,
    service: 'world-orchestrator',
    topic: TOPICS.tasks,
    critical: true,
    stage: 'initializing',
    attemptTimeoutMs: NO_MODEL_MS,
  }),
  generate_world_description: define({
    parameters: parameters.GenerateWorldDescriptionParameters,
    result: results.GenerateWorldDescriptionResult,
    service: 'world-orchestrator',
    topic: TOPICS.tasks,
    critical: true,
    stage: 'world_description',
    attemptTimeoutMs: SEVERAL_ANSWERS_MS,
  }),
  generate_world_image: define({
    parameters: parameters.GenerateWorldImageParameters,
    result: results.GenerateWorldImageResult,
    service: 'image-worker',
    topic: TOPICS.imageTasks,
    critical: false,
    stage: 'world_image',
    attemptTimeoutMs: SEVERAL_ANSWERS_MS,
  }),
  generate_character_batch: define({
    parameters: parameters.GenerateCharacterBatchParameters,
    result: results.GenerateCharacterBatchResult,
    service: 'character-worker',
    topic: TOPICS.characterTasks,
    critical: true,
    stage: 'characters',
    attemptTimeoutMs: SEVERAL_ANSWERS_MS,
  }),
  generate_character: define({
    parameters: parameters.GenerateCharacterParameters,
    result: results.GenerateCharacterResult,
    service: 'character-worker',
    topic: TOPICS.characterTasks,
    critical: true,
    stage: 'characters',
    attemptTimeoutMs: ONE_ANSWER_MS,
  }),
  generate_character_avatar: define({
    parameters: parameters.GenerateCharacterAvatarParameters,
    result: results.GenerateCharacterAvatarResult,
    service: 'image-worker',
    topic: TOPICS.imageTasks,
    critical: false,
    stage: 'characters',
    attemptTimeoutMs: ONE_ANSWER_MS,
  }),
  generate_post_batch: define({
    parameters: parameters.GeneratePostBatchParameters,
    result: results.GeneratePostBatchResult,
    service: 'post-worker',
    topic: TOPICS.postTasks,
    critical: false,
    stage: 'posts',
    attemptTimeoutMs: SEVERAL_ANSWERS_MS,
  }),
  generate_post: define({
    parameters: parameters.GeneratePostParameters,
    result: results.GeneratePostResult,
    service: 'post-worker',
    topic: TOPICS.postTasks,
    critical: false,
    stage: 'posts',
    attemptTimeoutMs: ONE_ANSWER_MS,
  }),
  generate_post_image: define({
    parameters: parameters.GeneratePostImageParameters,
    result: results.GeneratePostImageResult,
    service: 'image-worker',
    topic: TOPICS.imageTasks,
    critical: false,
    stage: 'posts',
    attemptTimeoutMs: ONE_ANSWER_MS,
  }),
} as const satisfies Record<string, TaskDefinition>;

export type TaskType = keyof typeof TASK_CATALOGUE;
export const TASK_TYPES = Object.keys(TASK_CATALOGUE) as readonly TaskType[];

/** The parameters that a job of this type receives (defaults filled in). */
export type TaskParameters<T extends TaskType> = z.output<(typeof TASK_CATALOGUE)[T]['parameters']>;
/** What a task of this type stores when it is completed. */
export type TaskResult<T extends TaskType> = z.output<(typeof TASK_CATALOGUE)[T]['result']>;

/** Whether a text names a task type. */
export function isTaskType(text: string): text is TaskType {
  return Object.hasOwn(TASK_CATALOGUE, text);
}

/** The task types that one service runs. */
export function taskTypesOf(service: ServiceName): TaskType[] {
  return TASK_TYPES.filter((type) => TASK_CATALOGUE[type].service === service);
}
