import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

import fc from 'fast-check';

import type { DocumentCollection } from '../document-collection.js';
import type { EmbeddedStore } from './embedded-store.js';
import { openEmbeddedStore } from './open-embedded-store.js';

interface Item {
  readonly _id: string;
  readonly world: string;
  readonly state?: string;
  readonly size: number;
}

const worlds = ['w', 'w\0x', 'wide'];
const id = fc.integer({ min: 0, max: 9 }).map(String);
const world = fc.constantFrom(...worlds);
const state = fc.constantFrom<string | undefined>('waiting', 'running', 'done', undefined);

/** What one step does to the collection; those of one list are asked for at once. */
const step = fc.oneof(
  fc.record({ _id: id, world, state, size: fc.nat(2) }).map((item) => (items: DocumentCollection<Item>) => items.insertIgnoringDuplicates([item as Item])), // prettier-ignore
  fc.tuple(id, state).map(([_id, next]) => (items: DocumentCollection<Item>) => items.updateOne({ _id }, next === undefined ? { $unset: { state: '' } } : { $set: { state: next } })), // prettier-ignore
  fc.tuple(world, world).map(([from, to]) => (items: DocumentCollection<Item>) => items.updateMany({ world: from }, { $set: { world: to }, $inc: { size: 1 } })), // prettier-ignore
);

const index = { name: 'states', keys: [['world', 1], ['state', 1]] } as const; // prettier-ignore

describe('Counts from an index', () => {
  let directory: string;
  let store: EmbeddedStore;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'counts-follow-'));
    store = await openEmbeddedStore({ directory });
  });
  afterEach(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  it('are those of the documents, whatever is written in between', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 8 }), async (batches) => {
        const items = await store.collection<Item>({ name: `items-${run++}`, indexes: [index] });
        for (const batch of batches) {
          const writing = Promise.all(batch.map((make) => make(items)));
          await countedIn(items);
          await writing;
          expect(await countedIn(items)).toEqual(foundIn(await items.find({})));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are each of their own range, when a key is shorter than what another range begins with', async () => {
    const items = await store.collection<Item>({ name: 'items', indexes: [index] });
    const numberOf = async (wanted: string | null) => {
      const groups = await items.countBy({ world: 'w', state: wanted }, ['world']);
      return groups[0]?.count ?? 0;
    };
    await items.insertIgnoringDuplicates([{ _id: 'long', world: 'w', state: 'waiting', size: 0 }]);
    expect([await numberOf('waiting'), await numberOf(null)]).toEqual([1, 0]);
    await items.insertIgnoringDuplicates([{ _id: 'short', world: 'w', size: 0 }]);
    expect([await numberOf('waiting'), await numberOf(null)]).toEqual([1, 1]);
  });

  it('are not kept of an index that is just being built', async () => {
    const bare = await store.collection<Item>({ name: 'items', indexes: [] });
    const all = Array.from({ length: 500 }, (_, i) => ({ _id: `${i}`, world: 'w', state: 'done', size: 0 }));
    await bare.insertIgnoringDuplicates(all);
    let isBuilt = false;
    const building = store.collection<Item>({ name: 'items', indexes: [index] }).then(() => (isBuilt = true));
    while (!isBuilt) {
      await bare.countBy({ world: 'w' }, ['state']);
      await turnOfTheLoop();
    }
    await building;
    expect(await countedIn(bare)).toEqual(['w done 500']);
  });
});

async function countedIn(items: DocumentCollection<Item>): Promise<string[]> {
  const groups = await Promise.all(worlds.map((name) => items.countBy({ world: name }, ['world', 'state'])));
  return groups.flat().map(({ key, count }) => `${key.world} ${key.state} ${count}`).sort(); // prettier-ignore
}

function foundIn(all: readonly Item[]): string[] {
  const counts = new Map<string, number>();
  for (const item of all) {
    const name = `${item.world} ${item.state ?? null}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).sort();
}
