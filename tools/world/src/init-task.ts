import type { TaskCreatedMessage, WorldRequest } from '@generia/contracts';

/** The task of a new world, with exactly the fields that Generia's World Service writes. */
export interface InitTaskDocument {
  readonly _id: string;
  readonly type: 'init_world_creation';
  readonly world_id: string;
  readonly status: 'pending';
  readonly worker_id: null;
  readonly parameters: InitTaskParameters;
  readonly result: null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly attempt_count: 0;
  readonly error: null;
}

interface InitTaskParameters {
  readonly user_prompt: string;
  readonly users_count: number;
  readonly posts_count: number;
  /** RFC 3339. */
  readonly created_at: string;
}

/** What a new world begins with: the document, and the message that announces it. */
export function initTask(
  { prompt, users, posts }: WorldRequest,
  { taskId, worldId, now }: { readonly taskId: string; readonly worldId: string; readonly now: Date },
): { readonly document: InitTaskDocument; readonly message: TaskCreatedMessage } {
  const type = 'init_world_creation';
  const parameters = {
    user_prompt: prompt,
    users_count: users,
    posts_count: posts,
    created_at: now.toISOString(),
  };
  return {
    document: {
      _id: taskId,
      type,
      world_id: worldId,
      status: 'pending',
      worker_id: null,
      parameters,
      result: null,
      created_at: now,
      updated_at: now,
      attempt_count: 0,
      error: null,
    },
    message: { event_type: 'task_created', task_id: taskId, task_type: type, world_id: worldId, parameters },
  };
}
