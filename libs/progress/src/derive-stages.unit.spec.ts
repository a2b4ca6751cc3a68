import { STAGE_NAMES, type StageName, type TaskStatus } from '@generia/contracts';

import { deriveStages } from './derive-stages.js';
import { addUp, type TaskCountRow } from './task-counts.js';

const row = (
  type: string,
  status: TaskStatus,
  count = 1,
  extra: Partial<TaskCountRow['key']> = {},
): TaskCountRow => ({
  key: { type, status, tally: '', ...extra },
  count,
});

function stagesOf(rows: readonly TaskCountRow[], finished = false) {
  const { stages, current } = deriveStages(addUp(rows), finished);
  return {
    current,
    ...(Object.fromEntries(stages.map(({ name, status }) => [name, status])) as Record<StageName, string>),
  };
}

const started = [row('init_world_creation', 'completed')];
const described = [...started, row('generate_world_description', 'completed')];

describe('deriveStages', () => {
  it('always lists the six stages in order', () => {
    expect(deriveStages(addUp([]), false).stages.map((stage) => stage.name)).toEqual([...STAGE_NAMES]);
  });

  it('shows a world whose first task waits as initializing', () => {
    expect(stagesOf([row('init_world_creation', 'pending')])).toMatchObject({
      current: 'initializing',
      initializing: 'in_progress',
      world_description: 'pending',
    });
  });

  it('follows the characters while the pictures of the world are drawn beside them', () => {
    const rows = [
      ...described,
      row('generate_world_image', 'in_progress'),
      row('generate_character_batch', 'pending'),
    ];
    expect(stagesOf(rows)).toMatchObject({
      current: 'characters',
      world_image: 'in_progress',
      characters: 'in_progress',
    });
  });

  it('keeps the posts in progress while characters that may bring more posts are open', () => {
    const rows = [
      ...described,
      row('generate_character', 'in_progress'),
      row('generate_post_batch', 'completed'),
      row('generate_post', 'completed'),
    ];
    expect(stagesOf(rows).posts).toBe('in_progress');
  });

  it('completes the posts of a world that wants none when its characters are there', () => {
    const rows = [
      ...described,
      row('generate_character_batch', 'completed'),
      row('generate_character', 'completed'),
    ];
    expect(stagesOf([...rows, row('generate_world_image', 'completed')])).toMatchObject({
      characters: 'completed',
      posts: 'completed',
      finishing: 'in_progress',
    });
  });

  it('counts a completed task whose children are not inserted yet as open', () => {
    const rows = [...started, row('generate_world_description', 'completed', 1, { spawn_pending: true })];
    expect(stagesOf(rows).world_description).toBe('in_progress');
  });

  it('fails what could not begin because the description failed', () => {
    expect(stagesOf([...started, row('generate_world_description', 'failed')], true)).toMatchObject({
      world_description: 'failed',
      world_image: 'failed',
      characters: 'failed',
      posts: 'failed',
    });
  });

  it('fails a stage in which nothing succeeded, and only that one', () => {
    const rows = [
      ...described,
      row('generate_world_image', 'failed'),
      row('generate_character_batch', 'completed'),
      row('generate_character', 'completed', 2),
      row('generate_character_avatar', 'failed', 1),
    ];
    expect(stagesOf(rows, true)).toMatchObject({
      world_image: 'failed',
      characters: 'completed',
      finishing: 'completed',
    });
  });
});
