import { type Gap, isTaskType, TASK_CATALOGUE, type TaskDocument } from '@generia/contracts';

type FailedTask = Pick<TaskDocument, '_id' | 'type' | 'parameters' | 'result' | 'error' | 'attempt_count'>;

/** What is missing because this task failed, in words. */
export function gapOfFailedTask(task: FailedTask): Gap {
  return {
    task_id: task._id,
    task_type: task.type,
    stage: stageOf(task.type),
    item: missingItem(task),
    reason: task.error ?? 'unknown',
    attempts: task.attempt_count,
  };
}

/** What is missing because the model never gave it, though its task was completed; or null. */
export function gapOfShortBatch(task: FailedTask): Gap | null {
  const characters = numberAt(task.result, 'missing_characters');
  const posts = numberAt(task.result, 'missing_posts');
  if (characters === 0 && posts === 0) return null;
  const author = textAt(task.parameters, 'username');
  const parts = [
    characters > 0 ? plural(characters, 'character') : '',
    posts > 0 ? plural(posts, 'post') + (author ? ` of @${author}` : '') : '',
  ];
  return {
    task_id: task._id,
    task_type: task.type,
    stage: stageOf(task.type),
    item: parts.filter((part) => part !== '').join(' and '),
    reason: 'The model gave fewer than it was asked for, however often it was asked.',
    attempts: task.attempt_count,
  };
}

function missingItem({ type, parameters, result }: FailedTask): string {
  const handle = `@${textAt(parameters, 'username') || 'unknown'}`;
  const postNumber = numberAt(parameters, 'post_index') + 1;
  switch (type) {
    case 'init_world_creation':
      return 'the whole world';
    case 'generate_world_description':
      return 'the description of the world';
    case 'generate_world_image':
      return result === null ? 'the header and the icon of the world' : 'one of the pictures of the world';
    case 'generate_character_batch':
      return `${plural(numberAt(parameters, 'users_count'), 'character')} and ${plural(numberAt(parameters, 'remaining_posts_count'), 'post')}`;
    case 'generate_character':
      return `the character ${handle} and ${plural(numberAt(parameters, 'posts_count'), 'post')}`;
    case 'generate_character_avatar':
      return `the portrait of ${handle}`;
    case 'generate_post_batch':
      return `${plural(numberAt(parameters, 'posts_count') - numberAt(parameters, 'generated_posts_count'), 'post')} of ${handle}`;
    case 'generate_post':
      return `post ${postNumber} of ${handle}`;
    case 'generate_post_image':
      return result === null
        ? `post ${postNumber} of ${handle}`
        : `the picture of post ${postNumber} of ${handle}`;
    default:
      return `a task of the type ${type}`;
  }
}

function stageOf(type: string): Gap['stage'] {
  return isTaskType(type) ? TASK_CATALOGUE[type].stage : 'finishing';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function numberAt(record: Readonly<Record<string, unknown>> | null, key: string): number {
  const value = record?.[key];
  return typeof value === 'number' ? value : 0;
}

function textAt(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}
