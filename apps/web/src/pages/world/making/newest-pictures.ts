import type { TaskResponse } from '@generia/contracts/http';

export interface ArrivedPicture {
  readonly mediaId: string;
  readonly task: TaskResponse;
}

/** The pictures that were finished last, the newest first. */
export function newestPictures(tasks: readonly TaskResponse[], most: number): readonly ArrivedPicture[] {
  return tasks
    .filter(({ media_ids }) => media_ids.length > 0)
    .sort((a, b) => finishedAt(b).localeCompare(finishedAt(a)))
    .flatMap((task) => task.media_ids.map((mediaId) => ({ mediaId, task })))
    .slice(0, most);
}

function finishedAt({ completed_at, updated_at }: TaskResponse): string {
  return completed_at ?? updated_at;
}
