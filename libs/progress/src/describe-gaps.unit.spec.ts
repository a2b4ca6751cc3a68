import { gapOfFailedTask, gapOfShortBatch } from './describe-gaps.js';

const task = (
  type: string,
  parameters: Record<string, unknown>,
  result: Record<string, unknown> | null = null,
) => ({
  _id: 'task-1',
  type,
  parameters,
  result,
  error: 'The image model refused.',
  error_code: 'GEMINI_BLOCKED_ANSWER',
  attempt_count: 2,
});

describe('gapOfFailedTask', () => {
  it.each([
    ['generate_character', { username: 'ada', posts_count: 5 }, null, 'the character @ada and 5 posts'],
    ['generate_character_avatar', { username: 'ada' }, null, 'the portrait of @ada'],
    ['generate_post', { username: 'ada', post_index: 2 }, null, 'post 3 of @ada'],
    ['generate_post_image', { username: 'ada', post_index: 2 }, null, 'post 3 of @ada'],
    [
      'generate_post_image',
      { username: 'ada', post_index: 2 },
      { post_id: 'p' },
      'the picture of post 3 of @ada',
    ],
    [
      'generate_post_batch',
      { username: 'ada', posts_count: 12, generated_posts_count: 10 },
      null,
      '2 posts of @ada',
    ],
    [
      'generate_character_batch',
      { users_count: 1, remaining_posts_count: 4 },
      null,
      '1 character and 4 posts',
    ],
    ['generate_world_image', {}, null, 'the header and the icon of the world'],
    ['generate_world_image', {}, { icon_id: 'm' }, 'one of the pictures of the world'],
  ])('names what is missing after a failed %s', (type, parameters, result, item) => {
    expect(gapOfFailedTask(task(type, parameters, result))).toMatchObject({
      item,
      reason: 'The image model refused.',
      reason_code: 'GEMINI_BLOCKED_ANSWER',
      attempts: 2,
      task_type: type,
    });
  });
});

describe('gapOfFailedTask for programs', () => {
  it.each([
    [
      'generate_character',
      { username: 'ada', posts_count: 5 },
      { kind: 'character', username: 'ada', posts: 5 },
    ],
    ['generate_post', { username: 'ada', post_index: 2 }, { kind: 'post', username: 'ada', post_number: 3 }],
    ['init_world_creation', {}, { kind: 'world' }],
  ])('says what is missing after a failed %s', (type, parameters, missing) => {
    expect(gapOfFailedTask(task(type, parameters)).missing).toEqual(missing);
  });

  it('names a task type that it does not know, and claims no more', () => {
    const gap = gapOfFailedTask(task('generate_weather', {}));
    expect(gap.item).toBe('a task of the type generate_weather');
    expect(gap).not.toHaveProperty('missing');
  });

  it('has no code for a task that World Service wrote without one', () => {
    const { error_code, ...bare } = task('generate_post', {});
    void error_code;
    expect(gapOfFailedTask(bare as never)).not.toHaveProperty('reason_code');
  });
});

describe('gapOfShortBatch', () => {
  it('names posts that the model never gave', () => {
    const short = task('generate_post_batch', { username: 'ada' }, { missing_posts: 1 });
    expect(gapOfShortBatch(short)).toMatchObject({
      item: '1 post of @ada',
      missing: { kind: 'posts', username: 'ada', posts: 1 },
      reason_code: 'SHORT_ANSWER',
    });
  });

  it('names characters that the model never gave', () => {
    const short = task('generate_character_batch', {}, { missing_characters: 2, missing_posts: 0 });
    expect(gapOfShortBatch(short)?.item).toBe('2 characters');
  });

  it('finds nothing in a batch that is whole', () => {
    expect(gapOfShortBatch(task('generate_post_batch', {}, { missing_posts: 0 }))).toBeNull();
  });
});
