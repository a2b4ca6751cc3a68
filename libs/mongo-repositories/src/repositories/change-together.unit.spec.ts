import { TaskError } from '@generia/resilience';

import { createMemoryDocuments } from '../memory/index.js';
import { changeTogether } from './change-together.js';

interface Thing {
  _id: string;
  rank: number;
}

async function bench() {
  const store = createMemoryDocuments().open();
  const things = await store.collection<Thing>({ name: 'things', indexes: [] });
  await things.insertIgnoringDuplicates(['a', 'b', 'c'].map((_id) => ({ _id, rank: 0 })));
  const requests: number[] = [];
  const change = changeTogether<Thing>({
    updateOne: (filter, update) => (requests.push(1), things.updateOne(filter, update)),
    updateEach: (changes) => (requests.push(changes.length), things.updateEach(changes)),
  });
  const set = (_id: string, rank: number, again?: () => Promise<boolean>) =>
    change({ filter: { _id }, update: { $set: { rank } } }, again);
  const ranks = async () => (await things.find({}, { sort: [['_id', 1]] })).map(({ rank }) => rank);
  return { change, set, ranks, requests };
}

describe('changes that come together', () => {
  it('are made in one request', async () => {
    const { set, ranks, requests } = await bench();
    expect(await Promise.all([set('a', 1), set('b', 2), set('c', 3)])).toEqual([true, true, true]);
    expect(await ranks()).toEqual([1, 2, 3]);
    expect(requests).toEqual([3]);
  });

  it('are each asked for again when one finds nothing, and each hears its own answer', async () => {
    const { set, ranks, requests } = await bench();
    const answers = await Promise.all([set('a', 1), set('none', 2), set('c', 3, async () => true)]);
    expect(answers).toEqual([true, false, true]);
    expect(await ranks()).toEqual([1, 0, 3]);
    expect(requests).toEqual([3, 1, 1]);
  });

  it('do not fail with one that is refused', async () => {
    const { change, set, ranks } = await bench();
    const refused = change({ filter: { _id: 'b' }, update: { $push: { rank: 1 } } });
    const [b, a] = await Promise.allSettled([refused, set('a', 1)]);
    expect([b.status, a]).toEqual(['rejected', { status: 'fulfilled', value: true }]);
    expect(await ranks()).toEqual([1, 0, 0]);
  });

  it('fail together when the store is away, and nothing is asked for again', async () => {
    let requests = 0;
    const away = () => {
      requests += 1;
      return Promise.reject(new TaskError('The store is away.', { code: 'STORE_AWAY', retry: 'free' }));
    };
    const change = changeTogether<Thing>({ updateOne: away, updateEach: away });
    const asked = ['a', 'b'].map((_id) => change({ filter: { _id }, update: { $set: { rank: 1 } } }));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(requests).toBe(1);
  });
});
