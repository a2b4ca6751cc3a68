import type { WorldStatus } from '@generia/contracts';
import type { TaskResponse } from '@generia/contracts/http';
import { useRef } from 'preact/hooks';

import { listTasks } from '../../../api/api.js';
import { TaskReader } from '../../../live/task-reader.js';
import { useResource } from '../../../live/use-resource.js';
import { useSettledVersion } from '../../../live/versions.js';

/** The steps of a world, oldest first, as they change. */
export function useTasks(worldId: string, status: WorldStatus | null): readonly TaskResponse[] {
  const reader = useRef<{ worldId: string; tasks: TaskReader } | null>(null);
  if (reader.current?.worldId !== worldId) {
    const tasks = new TaskReader((cursor, signal) => listTasks(worldId, cursor, signal));
    reader.current = { worldId, tasks };
  }
  const { tasks } = reader.current;
  const version = useSettledVersion(`${status?.seq ?? 0}`);
  return useResource(`tasks ${worldId}`, (signal) => tasks.read(signal), version).value ?? [];
}
