import type { RunFacts, WorldFacts } from '../facts.js';

type Wanted = Pick<RunFacts, 'users' | 'posts'>;

/** What is wrong with a world that should be exactly what was asked for. */
export function exactWorld({ status, tasks, objectKeys }: WorldFacts, { users, posts }: Wanted): string[] {
  const world = `World ${status._id}`;
  const pictures = objectKeys.map((key) => key.replace(/\.(png|jpg)$/, ''));
  const checks: readonly (readonly [boolean, string])[] = [
    [status.status === 'completed', `is ${status.status}: ${String(status.error ?? 'no reason')}.`],
    [status.users_created === users, `has ${status.users_created} characters, not ${users}.`],
    [status.posts_created === posts, `has ${status.posts_created} posts, not ${posts}.`],
    [status.tasks_failed === 0, `has ${status.tasks_failed} failed tasks.`],
    [tasks.every((task) => task.status === 'completed'), 'has tasks that are not completed.'],
    [tasks.every((task) => task.spawn_pending !== true), 'has tasks whose children were not all begun.'],
    [new Set(pictures).size === pictures.length, 'has one picture in two objects.'],
    [
      objectKeys.length === status.images_created,
      `says ${status.images_created} pictures and has ${objectKeys.length}.`,
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => `${world} ${problem}`);
}

/** The platform's own count of what was made. */
export function exactTotals({ worlds, users, posts, charactersMade, postsMade }: RunFacts): string[] {
  const said = (made: number, each: number, what: string) =>
    made === each * worlds.length
      ? []
      : [`The platform made ${made} ${what}; ${each * worlds.length} were asked for.`];
  return [...said(charactersMade, users, 'characters'), ...said(postsMade, posts, 'posts')];
}
