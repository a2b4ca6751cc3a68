import type { TaskDocument } from '@generia/contracts';

const START = new Date('2026-01-01T00:00:00Z');
const RING_MS = 5000;

/** A ready task with what the searches look at. */
export function readyTask(_id: string, fields: Partial<TaskDocument> = {}): TaskDocument {
  return {
    _id,
    type: 'generate_post',
    world_id: 'world',
    status: 'pending',
    worker_id: null,
    parameters: {},
    result: null,
    created_at: START,
    updated_at: START,
    attempt_count: 0,
    error: null,
    queue: 'posts',
    ready_queue: 'posts',
    order_key: 0,
    max_attempts: 2,
    deferral_count: 0,
    crash_count: 0,
    lease_token: 0,
    ring_at: new Date(START.getTime() + RING_MS),
    ring_count: 0,
    parent_id: null,
    steps: {},
    spawn: [],
    tally: '',
    error_code: null,
    ...fields,
  };
}
