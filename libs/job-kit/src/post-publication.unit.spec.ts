import fc from 'fast-check';

import { FEED_DAYS, postTime } from './post-publication.js';

const plan = { seed: 7, started_at: new Date('2026-03-10T15:00:00Z') };

describe('postTime', () => {
  it('gives the same time for the same place', () => {
    const place = { characterIndex: 2, postIndex: 1, postsCount: 5 };
    expect(postTime(plan, place)).toEqual(postTime({ ...plan }, { ...place }));
  });

  it('keeps the order of an arc, in waking hours of the days before the world was started', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 199 }),
        fc.integer(),
        (count, who, seed) => {
          const times = Array.from({ length: count }, (_, postIndex) =>
            postTime({ ...plan, seed }, { characterIndex: who, postIndex, postsCount: count }),
          );
          const sorted = [...times].sort((a, b) => a.getTime() - b.getTime());
          expect(times).toEqual(sorted);
          for (const time of times) {
            expect(time.getTime()).toBeLessThan(plan.started_at.getTime());
            expect(time.getTime()).toBeGreaterThan(plan.started_at.getTime() - (FEED_DAYS + 1) * 86_400_000);
            expect(time.getUTCHours()).toBeGreaterThanOrEqual(7);
            expect(time.getUTCHours()).toBeLessThan(23);
          }
        },
      ),
    );
  });
});
