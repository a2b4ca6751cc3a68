import fc from 'fast-check';

import { arrivalKey, childOrderKey, virtualStart } from './fair-order.js';

describe('the order of tasks', () => {
  it('puts first tasks in the order of their coming, before all siblings of others', () => {
    const keys = [0, 1, 3_600_000, 86_399_999].map((ms) => arrivalKey(new Date(Date.UTC(2026, 0, 1) + ms)));
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(new Set(keys).size).toBe(4);
    expect(Math.max(...keys)).toBeLessThan(childOrderKey(0, 1));
    expect(arrivalKey(new Date(-1))).toBeGreaterThan(0);
  });

  it('starts a world where the queues have come to, and keeps its place among those who start there', () => {
    expect(virtualStart(0.0005, null)).toBe(0.0005);
    expect(virtualStart(0.0005, 107.5)).toBeCloseTo(107.5005, 9);
    expect(virtualStart(0.0007, 107.5)).toBeGreaterThan(virtualStart(0.0005, 107.5));
  });

  it('never starts a world before the one that has waited longest', () => {
    const moment = fc.integer({ min: 0, max: 4e12 }).map((ms) => arrivalKey(new Date(ms)));
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 1e6, noNaN: true }), (first, lowest) => {
        const start = virtualStart(first, lowest);
        expect(start).toBeGreaterThanOrEqual(lowest);
        expect(start).toBeLessThan(lowest + 0.01);
      }),
    );
  });

  it('puts the siblings of a world behind each other, and those of a heavier one less far', () => {
    expect([0, 1, 2].map((ordinal) => childOrderKey(10, ordinal))).toEqual([10, 11, 12]);
    expect(childOrderKey(10, 1, 2)).toBe(10.5);
  });
});
