import { TaskCreatedMessage } from '@generia/contracts';

import { initTask } from './init-task.js';

const now = new Date('2026-11-25T10:00:00.000Z');
const { document, message } = initTask(
  { prompt: 'a town of clocks', users: 3, posts: 7 },
  { taskId: 'task', worldId: 'world', now },
);
const parameters = {
  user_prompt: 'a town of clocks',
  users_count: 3,
  posts_count: 7,
  created_at: '2026-11-25T10:00:00.000Z',
};

describe('initTask', () => {
  it('has exactly the fields that World Service writes', () => {
    expect(document).toEqual({
      _id: 'task',
      type: 'init_world_creation',
      world_id: 'world',
      status: 'pending',
      worker_id: null,
      parameters,
      result: null,
      created_at: now,
      updated_at: now,
      attempt_count: 0,
      error: null,
    });
  });

  it('is announced by a message that our services understand', () => {
    expect(message).toEqual({
      event_type: 'task_created',
      task_id: 'task',
      task_type: 'init_world_creation',
      world_id: 'world',
      parameters,
    });
    expect(TaskCreatedMessage.parse(message)).toEqual(message);
  });
});
