import type { Condition } from '../document-collection.js';
import { branchesOf, indexUse, type RecordedQuery } from './index-use.js';

const queue = { name: 'queue', keys: [['queue', 1], ['rank', 1], ['_id', 1]], sparse: true } as const; // prettier-ignore
const world = { name: 'world', keys: [['world', 1], ['type', 1], ['at', -1]] } as const; // prettier-ignore
const due = { name: 'due', keys: [['due', 1]], sparse: true } as const;
const made = { name: 'made', keys: [['made', -1], ['_id', 1]] } as const; // prettier-ignore
const indexes = [queue, world, due, made];

type Sort = RecordedQuery['sort'];

function use(filter: Record<string, Condition>, sort: Sort = [], groupedBy: string[] = []) {
  const found = indexUse({ collection: 'things', filter, sort, groupedBy }, indexes);
  return found === undefined ? 'none' : [found.index, ...found.beside].join(' + ');
}

describe('The index that MongoDB uses', () => {
  it.each<[string, Record<string, Condition>, Sort]>([
    ['_id', { _id: 'a' }, []],
    ['_id', { _id: { $in: ['a', 'b'] } }, []],
    ['_id + rank', { _id: 'a', rank: 1 }, []],
    ['_id', { _id: { $gt: 'a' } }, [['_id', 1]]],
    ['_id', {}, [['_id', -1]]],
    ['queue', { queue: 'q' }, [['rank', 1]]],
    ['queue', { queue: 'q' }, [['queue', 1], ['rank', 1], ['_id', 1]]],
    ['queue', { queue: 'q' }, [['queue', -1], ['rank', 1]]],
    ['queue', { queue: 'q', rank: { $gte: 1 } }, [['rank', -1], ['_id', -1]]],
    ['queue', { queue: 'q', rank: 5 }, [['_id', 1]]],
    ['queue', { queue: { $exists: true } }, [['queue', 1]]],
    ['queue', { queue: { $in: ['q', 'r'] } }, []],
    ['queue', { queue: { $in: ['q', 'r'] } }, [['rank', 1]]],
    ['queue', { queue: { $in: ['q', 'r'] }, rank: { $lte: 1 } }, [['rank', 1]]],
    ['queue + other', { queue: 'q', other: 1 }, []],
    ['world', { world: 'w', at: new Date(0) }, []],
    ['world', { world: { $exists: false } }, []],
    ['world', { world: null }, []],
    ['world', { world: { $in: ['w', 'v'] } }, [['world', 1], ['type', 1], ['at', -1]]],
    ['due', { due: { $lte: new Date(0) } }, [['due', 1]]],
    ['made', {}, [['made', -1], ['_id', 1]]],
    ['made', {}, [['made', 1], ['_id', -1]]],
  ])('is %s for %j sorted by %j', (index, filter, sort) => {
    expect(use(filter, sort)).toBe(index);
  }); // prettier-ignore

  it.each<[string, Record<string, Condition>, Sort]>([
    ['nothing is asked for', {}, []],
    ['the first field is not bound', { type: 't' }, []],
    ['the first field is anything but', { world: { $ne: 'w' } }, []],
    ['the first field is there, and every document is in the index', { world: { $exists: true } }, []],
    ['the documents without the field are wanted', { due: null }, []],
    ['the documents without the field are wanted too', { due: { $in: [null, new Date(0)] } }, []],
    ['a sparse index has the order, but not all documents', {}, [['due', 1]]],
    ['the order is another one', { queue: 'q' }, [['_id', 1]]],
    ['the order has a gap', { world: 'w' }, [['at', 1]]],
    ['the order is begun by more values than are merged', { queue: { $in: Array.from({ length: 201 }, (_, i) => `q${i}`) } }, [['rank', 1]]],
    ['the order is begun by a range', { queue: { $gt: 'q' } }, [['rank', 1]]],
    ['the order turns', { queue: 'q' }, [['rank', 1], ['_id', -1]]],
    ['the order turns against the index', {}, [['made', -1], ['_id', -1]]],
    ['the order goes beyond the index', { due: new Date(0) }, [['due', 1], ['rank', 1]]],
    ['the order is not the only thing that is wanted', { other: 1 }, [['made', -1]]],
  ])('is none when %s', (_when, filter, sort) => {
    expect(use(filter, sort)).toBe('none');
  }); // prettier-ignore

  it('is told with what must be looked up beside it when documents are counted', () => {
    expect(use({ world: 'w' }, [], ['type', 'at'])).toBe('world');
    expect(use({ world: 'w' }, [], ['type', 'done'])).toBe('world + done');
  });
});

describe('The branches of a query', () => {
  const query = { collection: 'things', sort: [], groupedBy: [] };

  it('are asked one by one, each with what holds for all', () => {
    const filter = { world: 'w', $or: [{ queue: 'q' }, { due: { $lte: 1 } }] } as never;
    expect(branchesOf({ ...query, filter }).map((branch) => branch.filter)).toEqual([
      { world: 'w', queue: 'q' },
      { world: 'w', due: { $lte: 1 } },
    ]);
  });

  it('are the query itself where it has an order, or no alternatives', () => {
    const ordered = { ...query, filter: { $or: [{ queue: 'q' }] } as never, sort: [['made', 1]] } as const;
    expect(branchesOf(ordered)).toEqual([ordered]);
    expect(branchesOf({ ...query, filter: { queue: 'q' } })).toEqual([{ ...query, filter: { queue: 'q' } }]);
  });
});
