import { randomUUID } from 'node:crypto';

import { partitionOf } from './partition-of.js';

describe('partitionOf', () => {
  it('answers the same for the same key, today and tomorrow', () => {
    const keys = ['', 'a', 'ada', 'мир', '0198f3a2-0000-8000-8000-000000000000'];
    expect(keys.map((key) => partitionOf(key, 4))).toMatchInlineSnapshot(`
     [
       1,
       3,
       1,
       1,
       2,
     ]
    `);
  });

  it('spreads ids evenly', () => {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 8000; index += 1) {
      const partition = partitionOf(randomUUID(), 4);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(400);
  });

  it('spreads numbered keys over every partition', () => {
    const partitions = new Set(Array.from({ length: 40 }, (_, index) => partitionOf(`world-${index}`, 4)));
    expect(partitions).toEqual(new Set([0, 1, 2, 3]));
  });
});
