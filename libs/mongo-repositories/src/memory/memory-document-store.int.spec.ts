import { documentStoreContract } from '../testing/index.js';
import { createMemoryDocuments } from './memory-document-store.js';

documentStoreContract(
  'The store in memory',
  async () => {
    const documents = createMemoryDocuments();
    let store = documents.open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = documents.open();
        return store;
      },
      cleanup: () => store.close(),
    };
  },
  { writesTogether: true },
);

it('tells of each write at the moment of its effect, and of none that changed nothing', async () => {
  const writes: unknown[] = [];
  const documents = createMemoryDocuments(({ collection, before, after }) =>
    writes.push([collection, before, after]),
  );
  const things = await documents.open().collection<{ _id: string; n: number }>({ name: 't', indexes: [] });

  void things.insertIgnoringDuplicates([{ _id: 'a', n: 1 }]);
  void things.updateOne({ _id: 'a', n: 1 }, { $inc: { n: 1 } });
  void things.updateOne({ _id: 'a', n: 1 }, { $inc: { n: 1 } });
  void things.updateOneAndInsert?.({ _id: 'a', n: 2 }, { $inc: { n: 1 } }, [{ _id: 'b', n: 1 }]);
  void things.updateOneAndInsert?.({ _id: 'a', n: 2 }, { $inc: { n: 1 } }, [{ _id: 'c', n: 1 }]);

  expect(writes).toEqual([
    ['t', undefined, { _id: 'a', n: 1 }],
    ['t', { _id: 'a', n: 1 }, { _id: 'a', n: 2 }],
    ['t', { _id: 'a', n: 2 }, { _id: 'a', n: 3 }],
    ['t', undefined, { _id: 'b', n: 1 }],
  ]);
  expect(documents.in('t')).toEqual([
    { _id: 'a', n: 3 },
    { _id: 'b', n: 1 },
  ]);
});
