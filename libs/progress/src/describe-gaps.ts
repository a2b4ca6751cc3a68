import {
  type Gap,
  isTaskType,
  type MissingPart,
  TASK_CATALOGUE,
  type TaskDocument,
} from '@generia/contracts';

import { itemWords } from './item-words.js';

type FailedTask = Pick<
  TaskDocument,
  '_id' | 'type' | 'parameters' | 'result' | 'error' | 'error_code' | 'attempt_count'
>;

/** The reason of a batch that stayed short, for programs. */
const SHORT_ANSWER = 'SHORT_ANSWER';

/** What is missing because this task failed, in words and for programs. */
export function gapOfFailedTask(task: FailedTask): Gap {
  const missing = missingPart(task);
  return {
    task_id: task._id,
    task_type: task.type,
    stage: stageOf(task.type),
    item: missing === undefined ? `a task of the type ${task.type}` : itemWords(missing),
    ...(missing === undefined ? {} : { missing }),
    reason: task.error ?? 'unknown',
    // World Service writes tasks without the fields that the engine adds.
    ...(typeof task.error_code === 'string' ? { reason_code: task.error_code } : {}),
    attempts: task.attempt_count,
  };
}

/** What is missing because the model never gave it, though its task was completed; or null. */
export function gapOfShortBatch(task: FailedTask): Gap | null {
  const characters = numberAt(task.result, 'missing_characters');
  const posts = numberAt(task.result, 'missing_posts');
  if (characters === 0 && posts === 0) return null;
  const username = textAt(task.parameters, 'username');
  const missing: MissingPart =
    characters > 0
      ? { kind: 'people', characters, posts }
      : { kind: 'posts', posts, ...(username === '' ? {} : { username }) };
  return {
    task_id: task._id,
    task_type: task.type,
    stage: stageOf(task.type),
    item: itemWords(missing),
    missing,
    reason: 'The model gave fewer than it was asked for, however often it was asked.',
    reason_code: SHORT_ANSWER,
    attempts: task.attempt_count,
  };
}

function missingPart({ type, parameters, result }: FailedTask): MissingPart | undefined {
  const username = textAt(parameters, 'username') || 'unknown';
  const post_number = numberAt(parameters, 'post_index') + 1;
  const posts = numberAt(parameters, 'posts_count');
  switch (type) {
    case 'init_world_creation':
      return { kind: 'world' };
    case 'generate_world_description':
      return { kind: 'description' };
    case 'generate_world_image':
      return { kind: result === null ? 'world_pictures' : 'world_picture' };
    case 'generate_character_batch': {
      const characters = numberAt(parameters, 'users_count');
      return { kind: 'people', characters, posts: numberAt(parameters, 'remaining_posts_count') };
    }
    case 'generate_character':
      return { kind: 'character', username, posts };
    case 'generate_character_avatar':
      return { kind: 'portrait', username };
    case 'generate_post_batch':
      return { kind: 'posts', username, posts: posts - numberAt(parameters, 'generated_posts_count') };
    case 'generate_post':
      return { kind: 'post', username, post_number };
    case 'generate_post_image':
      return { kind: result === null ? 'post' : 'post_picture', username, post_number };
    default:
      return undefined;
  }
}

function stageOf(type: string): Gap['stage'] {
  return isTaskType(type) ? TASK_CATALOGUE[type].stage : 'finishing';
}

function numberAt(record: Readonly<Record<string, unknown>> | null, key: string): number {
  const value = record?.[key];
  return typeof value === 'number' ? value : 0;
}

function textAt(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}
