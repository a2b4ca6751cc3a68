import { deterministicId, mediaIdOf } from '@generia/contracts';

/** The id that the picture of a task's step has, before and after it is drawn. */
export function pictureIdOf(taskId: string, step: string): string {
  return mediaIdOf(deterministicId('media', taskId, step));
}

/** The step of an avatar task in which the portrait is drawn; with the task's id it names the picture. */
export const PORTRAIT_STEP = 'portrait';
