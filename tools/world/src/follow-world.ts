import { ProgressUpdated, TERMINAL_WORLD_STATES, TOPICS, type WorldStatus } from '@generia/contracts';
import type { MessageBus } from '@generia/messaging';

export interface FollowOptions {
  readonly worldId: string;
  readonly groupId: string;
  readonly onChange: (status: WorldStatus) => void;
}

/** The progress of one world, from the moment of asking. */
export interface WorldFollower {
  /** The last status of the world, once it has ended. */
  readonly ended: Promise<WorldStatus>;
}

/** Subscribes to the progress topic; resolves when nothing that is published from now on can be missed. */
export async function followWorld(
  bus: Pick<MessageBus, 'subscribe'>,
  { worldId, groupId, onChange }: FollowOptions,
): Promise<WorldFollower> {
  let seq = -1;
  let end: (status: WorldStatus) => void = () => undefined;
  const ended = new Promise<WorldStatus>((resolve) => (end = resolve));
  await bus.subscribe({
    topics: [TOPICS.progress],
    groupId,
    from: 'latest',
    onMessage: async ({ text }) => {
      const progress = progressIn(text);
      // A message may come again, and others' worlds come too.
      if (progress?.world_id !== worldId || progress.seq <= seq) return;
      seq = progress.seq;
      onChange(progress);
      if (hasEnded(progress)) end(progress);
    },
  });
  return { ended };
}

/** Whether nothing more will happen to the world. */
function hasEnded({ status }: WorldStatus): boolean {
  return status !== 'not_started' && TERMINAL_WORLD_STATES.has(status);
}

/** Anyone may write to a topic; what is no progress is none of ours. */
function progressIn(text: string): WorldStatus | undefined {
  try {
    return ProgressUpdated.safeParse(JSON.parse(text)).data?.progress;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
