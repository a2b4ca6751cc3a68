import fc from 'fast-check';

import { estimateSeconds } from '../estimate/estimate-seconds.js';
import { type OpenWorld, queueSeconds } from './queue-seconds.js';
import { plannedWork } from '@generia/job-kit';

const LANES = { textAtOnce: 15, imagesAtOnce: 10 };
const size = { users: fc.integer({ min: 1, max: 40 }), posts: fc.integer({ min: 0, max: 120 }) };
const openWorld: fc.Arbitrary<OpenWorld> = fc.record({
  ...size,
  textCallsMade: fc.integer({ min: 0, max: 400 }),
  imageCallsMade: fc.integer({ min: 0, max: 400 }),
});
const newWorld = fc.record(size);

describe('the time until a new world and all open ones are finished', () => {
  it('is the time of the new one alone when nothing is open', () => {
    fc.assert(
      fc.property(newWorld, (next) => {
        const { llmCalls: textCalls, imageCalls } = plannedWork(next.users, next.posts);
        expect(queueSeconds([], next, LANES)).toBe(
          estimateSeconds({ users: next.users, textCalls, imageCalls, ...LANES }),
        );
      }),
    );
  });

  it('grows with every open world, and falls with every call that was made and every lane', () => {
    fc.assert(
      fc.property(fc.array(openWorld, { maxLength: 8 }), openWorld, newWorld, (open, more, next) => {
        const seconds = queueSeconds([...open, more], next, LANES);
        expect(seconds).toBeGreaterThanOrEqual(queueSeconds(open, next, LANES));
        const further = {
          ...more,
          textCallsMade: more.textCallsMade + 9,
          imageCallsMade: more.imageCallsMade + 9,
        };
        expect(queueSeconds([...open, further], next, LANES)).toBeLessThanOrEqual(seconds);
        const wider = { textAtOnce: LANES.textAtOnce * 2, imagesAtOnce: LANES.imagesAtOnce * 2 };
        expect(queueSeconds([...open, more], next, wider)).toBeLessThanOrEqual(seconds);
      }),
    );
  });

  it('takes nothing from a world for what another was repeated', () => {
    const next = { users: 1, posts: 1 };
    const wasteful = { users: 2, posts: 2, textCallsMade: 5_000, imageCallsMade: 5_000 };
    const fresh = { users: 40, posts: 250, textCallsMade: 0, imageCallsMade: 0 };
    expect(queueSeconds([wasteful, fresh], next, LANES)).toBe(queueSeconds([fresh], next, LANES));
  });
});
