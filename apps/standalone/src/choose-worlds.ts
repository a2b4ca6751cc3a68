import type { RequestedWorld, UnfinishedWorld } from './worlds-desk.js';

/** What this run is about. */
export type RunTarget =
  /** Ask for a new world. */
  | { readonly kind: 'new'; readonly request: RequestedWorld; readonly demo: boolean }
  /** Go on with worlds that an earlier run did not finish; the first of them is the one to show. */
  | { readonly kind: 'resume'; readonly worlds: readonly UnfinishedWorld[] }
  /** Everything is finished: show what there is. */
  | { readonly kind: 'finished'; readonly worldId: string };

const DEMO_PROMPT = 'A cyberpunk city that worships its weather';

/**
 * Decides what to do. Asking for a world that an earlier run left unfinished goes on with that one, so that repeating
 * the same command after a crash makes one world and not two.
 */
export function chooseWorlds(
  asked: {
    readonly prompt?: string;
    readonly users: number;
    readonly posts: number;
    readonly seed: number | null;
  },
  unfinished: readonly UnfinishedWorld[],
  newestWorldId: string | null,
): RunTarget {
  const { users, posts, seed } = asked;
  if (asked.prompt !== undefined) {
    const prompt = asked.prompt.trim();
    const same = unfinished.find(
      (world) =>
        world.prompt === prompt &&
        world.users === users &&
        world.posts === posts &&
        (seed === null || world.seed === seed),
    );
    if (same) return { kind: 'resume', worlds: [same] };
    return { kind: 'new', request: { prompt, users, posts, seed }, demo: false };
  }
  if (unfinished.length > 0) return { kind: 'resume', worlds: unfinished };
  if (newestWorldId !== null) return { kind: 'finished', worldId: newestWorldId };
  return { kind: 'new', request: { prompt: DEMO_PROMPT, users, posts, seed }, demo: true };
}
