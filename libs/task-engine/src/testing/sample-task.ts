import type { TaskDocument } from '@generia/contracts';

import { newTask } from '../new-task.js';

/** The moment at which sample tasks are made, and a manual clock starts. */
export const SAMPLE_TIME = new Date(Date.UTC(2026, 0, 1));

/** A moment counted from {@link SAMPLE_TIME}. */
export function at(offsetMs: number): Date {
  return new Date(SAMPLE_TIME.getTime() + offsetMs);
}

/** A task that is ready in the queue `work`, with some fields changed. */
export function sampleTask(id: string, changes: Partial<TaskDocument> = {}): TaskDocument {
  const task = { id, type: 'sample', worldId: 'world', parameters: {}, parentId: null };
  return { ...newTask(task, { queue: 'work', maxAttempts: 3 }, SAMPLE_TIME), ...changes };
}

/** A task as World Service writes it: without any of the engine's fields. */
export function baseFieldsTask(id: string, type = 'sample'): TaskDocument {
  const base = {
    _id: id,
    type,
    world_id: 'world',
    status: 'pending',
    worker_id: null,
    parameters: { wish: 'a small world' },
    result: null,
    created_at: SAMPLE_TIME,
    updated_at: SAMPLE_TIME,
    attempt_count: 0,
    error: null,
  };
  return base as unknown as TaskDocument;
}
