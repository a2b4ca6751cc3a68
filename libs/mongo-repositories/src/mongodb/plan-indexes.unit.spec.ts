import { describeIndex, planIndexes, wantedIndex } from './plan-indexes.js';

const ready = wantedIndex({ name: 'ready', keys: [['queue', 1], ['order', -1]], sparse: true }); // prettier-ignore
const leases = wantedIndex({ name: 'leases', keys: [['lease', 1]], sparse: true });
const world = wantedIndex({ name: 'world', keys: [['world', 1]] });
const handle = wantedIndex({ name: 'handle', keys: [['name', 1]], unique: true });
const listed = (name: string, key: Record<string, number>, options = {}) => ({ v: 2, name, key, ...options });
const partial = { partialFilterExpression: { queue: { $exists: true } } };

describe('A declared index', () => {
  it('that is sparse over several fields holds the documents that have its first field', () => {
    expect(ready).toEqual({
      name: 'ready',
      key: new Map([['queue', 1], ['order', -1]]), // prettier-ignore
      partialFilterExpression: { queue: { $exists: true } },
    });
  });

  it('that is sparse over one field is what MongoDB calls sparse', () => {
    expect(leases).toEqual({ name: 'leases', key: new Map([['lease', 1]]), sparse: true });
  });

  it('that is not sparse holds all documents, and may be unique', () => {
    expect(world).toEqual({ name: 'world', key: new Map([['world', 1]]) });
    expect(handle).toEqual({ name: 'handle', key: new Map([['name', 1]]), unique: true });
  });

  it.each([
    [ready, '{queue: 1, order: -1} partial {"queue":{"$exists":true}}'],
    [leases, '{lease: 1} sparse'],
    [handle, '{name: 1} unique'],
    [listed('old', { a: 1, b: -1 }), '{a: 1, b: -1}'],
  ])('reads, in a message, as it is: %#', (index, text) => {
    expect(describeIndex(index)).toBe(text);
  });
});

describe('What is to be done about indexes', () => {
  it.each([
    ['is there', ready, listed('ready', { queue: 1, order: -1 }, partial)],
    ['is there under another name', world, listed('world_1', { world: 1 })],
    ['is there with doubles for numbers', world, listed('world', { world: 1.0 })],
    ['is there, and holds more', ready, listed('old', { queue: 1, order: -1 })],
    ['is there, unique', handle, listed('handle', { name: 1 }, { unique: true })],
  ])('is nothing when it %s', (_how, wanted, existing) => {
    expect(planIndexes([wanted], [listed('_id_', { _id: 1 }), existing])).toEqual({
      missing: [],
      conflicts: [],
    });
  });

  it.each([
    ['nothing is there', world, []],
    ['others are there', world, [listed('other', { other: 1 })]],
    ['the order differs', ready, [listed('other', { order: -1, queue: 1 }, partial)]],
    ['a direction differs', ready, [listed('other', { queue: 1, order: 1 }, partial)]],
    ['it holds less', world, [listed('other', { world: 1 }, { sparse: true })]],
    ['it holds others', ready, [listed('other', { queue: 1, order: -1 }, { partialFilterExpression: { order: { $exists: true } } })]], // prettier-ignore
    ['it is hidden', world, [listed('other', { world: 1 }, { hidden: true })]],
    ['it sorts otherwise', world, [listed('other', { world: 1 }, { collation: { locale: 'ru' } })]],
    ['it is not unique', handle, [listed('other', { name: 1 })]],
    ['it is unique', world, [listed('other', { world: 1 }, { unique: true })]],
  ])('is making it when %s', (_how, wanted, existing) => {
    expect(planIndexes([wanted], existing)).toEqual({ missing: [wanted], conflicts: [] });
  });

  it('is telling that the name is taken', () => {
    expect(planIndexes([world, leases], [listed('world', { planet: 1 })])).toEqual({
      missing: [leases],
      conflicts: [{ wanted: world, existing: listed('world', { planet: 1 }) }],
    });
  });
});
