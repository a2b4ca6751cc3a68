import type { StageName, WorldStatus } from '@generia/contracts';

const ENDED: ReadonlySet<WorldStatus['status']> = new Set(['completed', 'failed', 'cancelled']);

/** Whether nothing more will happen to the world by itself. */
export function hasEnded({ status }: Pick<WorldStatus, 'status'>): boolean {
  return ENDED.has(status);
}

/** The share of the parts that a person asked for and that exist: people, their portraits, posts. From 0 to 1. */
export function shareDone(status: WorldStatus): number {
  if (status.status === 'completed') return 1;
  const described = status.stages.filter(
    ({ name, status: state }) => EARLY.has(name) && state === 'completed',
  ).length;
  const planned = EARLY.size + status.users_predicted + status.posts_predicted;
  const made = described + status.users_created + status.posts_created;
  return Math.min(0.99, planned === 0 ? 0 : made / planned);
}

const EARLY: ReadonlySet<StageName> = new Set(['initializing', 'world_description', 'world_image']);

/** What a person may do with a world in this state. */
export function possibleActions({
  status,
  gaps,
}: Pick<WorldStatus, 'status' | 'gaps'>): readonly ('pause' | 'resume' | 'raise' | 'retry' | 'cancel')[] {
  switch (status) {
    case 'not_started':
    case 'in_progress':
      return ['pause', 'cancel'];
    case 'paused':
      return ['resume', 'cancel'];
    case 'paused_budget':
      return ['raise', 'cancel'];
    case 'completed':
      return gaps.length > 0 ? ['retry'] : [];
    case 'failed':
      return ['retry'];
    case 'cancelled':
      return [];
  }
}
