import { startingPoints } from './starting-points.js';

const partitions = [0, 1].map((partition) => ({ topic: 't', partition }));
const limits = partitions.map((place) => ({ ...place, begin: '10', end: '20' }));
const committed = [{ topic: 't', partition: 1, offset: '15' }];

describe('startingPoints', () => {
  it.each([
    ['earliest', '10'],
    ['latest', '20'],
  ] as const)('start a new group with the %s, and another where it stands', (from, offset) => {
    expect(startingPoints(partitions, committed, limits, from)).toEqual([
      { topic: 't', partition: 0, offset, isNew: true },
      { topic: 't', partition: 1, offset: '15', isNew: false },
    ]);
  });

  it('do not mix up topics', () => {
    const elsewhere = [{ topic: 'other', partition: 0, offset: '3' }];
    expect(startingPoints(partitions.slice(0, 1), elsewhere, limits, 'earliest')[0]?.offset).toBe('10');
  });

  it('guess nothing about a partition that the broker does not tell of', () => {
    expect(() => startingPoints(partitions, committed, [], 'earliest')).toThrow('partition 0 of t');
  });
});
