import fc from 'fast-check';

import { type CallJob, callJobs } from './call-jobs.js';
import type { CallNode } from './call-tree.js';
import { listScheduleMs } from './list-schedule.js';
import { scheduleBound } from './schedule-bound.js';
import { bestScheduleMs } from './testing/best-schedule.js';
import { tightBoundMs } from './tight-bound.js';

/** A task of such calls: `text 3` takes 3 ms. */
function node(calls: string, ...children: readonly CallNode[]): CallNode {
  const named = calls === '' ? [] : calls.split(', ');
  return {
    calls: named.map((callId) => ({ callId, kind: callId.startsWith('text') ? 'text' : 'image' })),
    children,
  };
}

const latencyOf = (callId: string): number => Number(callId.split(' ')[1]);
const LIMITS = { text: 2, image: 2 };

describe('a bound that sees when calls can begin', () => {
  it('lets pictures begin only when the texts before them have ended', () => {
    const pictures = Array.from({ length: 5 }, () => node('image 1'));
    const world = [node('text 1', node('text 1', ...pictures))];
    const { all } = callJobs(world, latencyOf);
    expect(scheduleBound(world, latencyOf, LIMITS).boundMs).toBe(3);
    expect(tightBoundMs(all, LIMITS)).toBe(5);
  });

  it('counts what has to follow the last of many', () => {
    const world = Array.from({ length: 5 }, () => node('image 1', node('text 2')));
    expect(tightBoundMs(callJobs(world, latencyOf).all, { text: 5, image: 2 })).toBe(5);
  });

  it('knows that a call cannot be divided', () => {
    const world = Array.from({ length: 3 }, () => node('image 2'));
    expect(scheduleBound(world, latencyOf, LIMITS).boundMs).toBe(3);
    expect(tightBoundMs(callJobs(world, latencyOf).all, LIMITS)).toBe(4);
  });

  it('is nothing for nothing, and passes tasks without calls', () => {
    expect(tightBoundMs(callJobs([], latencyOf).all, LIMITS)).toBe(0);
    const jobs = callJobs([node('', node('text 2'), node('', node('image 1')))], latencyOf);
    expect(tightBoundMs(jobs.all, LIMITS)).toBe(2);
    expect(listScheduleMs(jobs, LIMITS)).toBe(2);
  });
});

const call = fc
  .tuple(fc.constantFrom('text', 'image'), fc.integer({ min: 1, max: 5 }))
  .map(([kind, ms]) => `${kind} ${ms}`);
/** Trees of so many tasks at most: the parent of each is one of those before it. */
const trees = (most: number) =>
  fc
    .array(fc.record({ calls: fc.array(call, { maxLength: 2 }), parent: fc.nat() }), { maxLength: most })
    .map((tasks): CallNode[] => {
      const built = (index: number): CallNode => node(tasks[index]?.calls.join(', ') ?? '', ...below(index));
      const below = (parent: number): CallNode[] =>
        tasks.flatMap((task, index) => ((task.parent % (index + 1)) - 1 === parent ? [built(index)] : []));
      return below(-1);
    });
const limits = fc.record({ text: fc.integer({ min: 1, max: 3 }), image: fc.integer({ min: 1, max: 3 }) });

describe('whatever the calls', () => {
  it('no schedule at all beats the bound, and critical-first is one', () => {
    const small = trees(4).filter((worlds) => callJobs(worlds, latencyOf).all.length <= 6);
    fc.assert(
      fc.property(small, limits, (worlds, places) => {
        const jobs = callJobs(worlds, latencyOf);
        const best = bestScheduleMs(jobs, places);
        expect(tightBoundMs(jobs.all, places)).toBeLessThanOrEqual(best);
        expect(listScheduleMs(jobs, places)).toBeGreaterThanOrEqual(best);
      }),
    );
  });

  it('it lies between the plain bound and any list schedule', () => {
    fc.assert(
      fc.property(trees(25), limits, fc.integer({ min: 1, max: 97 }), (worlds, places, mix) => {
        const jobs = callJobs(worlds, latencyOf);
        const bound = tightBoundMs(jobs.all, places);
        expect(bound).toBeGreaterThanOrEqual(scheduleBound(worlds, latencyOf, places).boundMs);
        const rank = (job: CallJob): number => (jobs.all.indexOf(job) * mix) % 101;
        const anyOrder = listScheduleMs(jobs, places, (a, b) => rank(a) - rank(b));
        expect(bound).toBeLessThanOrEqual(anyOrder);
        expect(bound).toBeLessThanOrEqual(listScheduleMs(jobs, places));
      }),
    );
  });
});
