import type { WorldState } from '@generia/contracts';
import { asTaskError } from '@generia/resilience';

import type { Answer } from './answer.js';
import type { OpenWorlds } from './open-worlds.js';

type Command = 'pause' | 'resume' | 'cancel';

/** The states of the worlds that a command means. */
const MEANT: Readonly<Record<Command, readonly WorldState[]>> = {
  pause: ['in_progress', 'paused_budget'],
  resume: ['paused'],
  cancel: ['in_progress', 'paused_budget', 'paused'],
};
const BATCH = 200;

/** Does the same to every world that it can be done to. */
export async function controlAll(command: Command, { control, repositories }: OpenWorlds): Promise<Answer> {
  const done: string[] = [];
  for (const state of MEANT[command]) {
    for (let afterId = ''; ;) {
      const worlds = await repositories.worldStatuses.listByState(state, BATCH, afterId);
      for (const { _id } of worlds) if (await happens(() => control[command](_id))) done.push(_id);
      const last = worlds.at(-1);
      if (!last || worlds.length < BATCH) break;
      afterId = last._id;
    }
  }
  return {
    text: done.map((id) => `${id}  ${command}`).join('\n') || 'There are no such worlds.',
    json: done,
  };
}

/** False when the world has ended, or gone on, since it was listed. */
async function happens(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (asTaskError(error).retry !== 'never') throw error;
    return false;
  }
}
