import type { WorldStatus } from '@generia/contracts';

/** The status of a world in one line, for a person. */
export function progressLine(status: WorldStatus): string {
  return [
    status.status,
    status.current_stage,
    `tasks ${status.tasks_completed}/${status.tasks_total}`,
    `characters ${status.users_created}/${status.users_predicted}`,
    `posts ${status.posts_created}/${status.posts_predicted}`,
    `pictures ${status.images_created}`,
    ...(status.gaps.length === 0 ? [] : [`missing ${status.gaps.length}`]),
    ...(status.error === undefined ? [] : [oneLine(status.error)]),
  ].join(' · ');
}

/** A reason may quote what a model wrote. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
