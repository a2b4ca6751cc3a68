import type { World } from '@generia/contracts';
import type { ListWorldsQuery } from '@generia/contracts/http';
import type { DocumentCollection } from '@generia/mongo-repositories';

import type { Caller } from '../security/caller.js';
import { cursorAfter, olderThan, pageOf } from './places.js';

const SCANNED_AT_ONCE = 200;
/** A search that has found too little by then tells where it stopped, and goes on from there when asked. */
const MOST_SCANNED = 4_000;

/** A page of the worlds that a caller may list: their own, or all while no authentication is asked for. */
export async function findWorlds(
  worlds: Pick<DocumentCollection<World>, 'find'>,
  caller: Caller,
  { limit, cursor, q }: ListWorldsQuery,
) {
  const read = (from: string | undefined, count: number) =>
    worlds.find(
      { ...(caller.id === '' ? {} : { creator_id: caller.id }), ...olderThan(from) },
      { sort: [['created_at', -1], ['_id', 1]], limit: count }, // prettier-ignore
    );
  const wanted = q?.trim().toLowerCase() ?? '';
  if (wanted === '') return pageOf(await read(cursor, limit + 1), limit);
  const found: World[] = [];
  let from = cursor;
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += SCANNED_AT_ONCE) {
    const some = await read(from, SCANNED_AT_ONCE);
    found.push(...some.filter(({ name, prompt }) => `${name}\n${prompt}`.toLowerCase().includes(wanted)));
    const last = some.at(-1);
    if (found.length > limit || some.length < SCANNED_AT_ONCE || !last) return pageOf(found, limit);
    from = cursorAfter(last);
  }
  return { items: found, next_cursor: from ?? null };
}
