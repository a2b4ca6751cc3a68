import fc from 'fast-check';

import { assignPartitions } from './assign-partitions.js';

describe('assignPartitions', () => {
  it('gives everything to a single member', () => {
    const assignment = assignPartitions([{ name: 't', partitions: 3, readers: [0] }]);
    expect(assignment.get('t')).toEqual([0, 0, 0]);
  });

  it('leaves a topic that nobody reads to nobody', () => {
    const assignment = assignPartitions([{ name: 't', partitions: 2, readers: [] }]);
    expect(assignment.get('t')).toEqual([null, null]);
  });

  it('spreads several small topics over the members', () => {
    const topics = ['a', 'b', 'c', 'd'].map((name) => ({ name, partitions: 1, readers: [0, 1] }));
    expect([...assignPartitions(topics).values()].flat()).toEqual([0, 1, 0, 1]);
  });

  it('gives each partition to a reader of its topic, and equal readers equally many', () => {
    const group = fc.record({ members: fc.integer({ min: 1, max: 6 }), partitions: fc.array(fc.nat(9)) });
    fc.assert(
      fc.property(group, ({ members, partitions }) => {
        const readers = Array.from({ length: members }, (_, index) => index);
        const topics = partitions.map((count, index) => ({ name: `t${index}`, partitions: count, readers }));
        const owners = [...assignPartitions(topics).values()].flat();
        const loads = readers.map((reader) => owners.filter((owner) => owner === reader).length);

        expect(owners).toHaveLength(partitions.reduce((sum, count) => sum + count, 0));
        expect(owners.every((owner) => owner !== null && owner < members)).toBe(true);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
