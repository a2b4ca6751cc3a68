import { notStartedStatus } from '../world/world-status.js';
import { ProgressUpdated, TaskCreatedMessage, TaskEvent } from './messages.js';

const ids = { task_id: 't', task_type: 'init_world_creation', world_id: 'w' };

describe('messages', () => {
  it('read what World Service sends, parameters included', () => {
    const message = {
      event_type: 'task_created',
      ...ids,
      parameters: { user_prompt: 'порт', created_at: 'x' },
    };
    expect(TaskCreatedMessage.parse(message)).toEqual(message);
  });

  it('read a ticket of our own, which carries ids only', () => {
    expect(TaskCreatedMessage.safeParse({ event_type: 'task_created', ...ids }).success).toBe(true);
  });

  it.each([
    ['of another event', { event_type: 'task_updated', ...ids }],
    ['without a task', { event_type: 'task_created', ...ids, task_id: '' }],
    ['without a world', { event_type: 'task_created', ...ids, world_id: undefined }],
  ])('refuse a ticket %s', (_case, message) => {
    expect(TaskCreatedMessage.safeParse(message).success).toBe(false);
  });

  it('say of a task only that it is completed or failed', () => {
    const event = {
      event_type: 'task_completed',
      ...ids,
      status: 'completed',
      occurred_at: '2026-11-23T08:00:00Z',
    };
    expect(TaskEvent.safeParse(event).success).toBe(true);
    expect(TaskEvent.safeParse({ ...event, event_type: 'task_started' }).success).toBe(false);
  });

  it('survive JSON with a whole status in them', () => {
    const message = {
      event_type: 'progress_updated',
      world_id: 'w',
      progress: notStartedStatus('w', new Date(0)),
    };
    expect(ProgressUpdated.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });
});
