import type { TaskResponse } from '@generia/contracts/http';
import fc from 'fast-check';

import { layOutTimeline } from './lay-out-timeline.js';
import { newestPictures } from './newest-pictures.js';

const at = (ms: number) => new Date(ms).toISOString();
const task = (id: string, start: number, end: number | null, media_ids: string[] = []) =>
  ({
    id,
    stage: 'posts',
    status: end === null ? 'in_progress' : 'completed',
    created_at: at(start),
    updated_at: at(start),
    completed_at: end === null ? null : at(end),
    media_ids,
  }) as unknown as TaskResponse;

describe('layOutTimeline', () => {
  it('puts steps that follow each other in one lane, and others below', () => {
    const { bars, lanes } = layOutTimeline([task('a', 0, 40), task('b', 40, 100), task('c', 50, null)], 200);
    expect(lanes).toBe(2);
    expect(bars.map(({ id, lane, from, to }) => [id, lane, from, to])).toEqual([
      ['a', 0, 0, 0.2],
      ['b', 0, 0.2, 0.5],
      ['c', 1, 0.25, 1],
    ]);
  });

  it('is empty without steps', () => {
    expect(layOutTimeline([], 5)).toEqual({ bars: [], lanes: 0 });
  });

  it('stays within its frame, whatever the steps are', () => {
    const time = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(time, fc.option(time))), time, (spans, now) => {
        const tasks = spans.map(([start, end], index) => task(String(index), start, end));
        const { bars, lanes } = layOutTimeline(tasks, now);
        for (const { from, to, lane } of bars) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(lane).toBeLessThan(lanes);
        }
      }),
    );
  });
});

describe('newestPictures', () => {
  it('shows the newest first, and no more than asked for', () => {
    const tasks = [task('a', 0, 10, ['m1', 'm2']), task('b', 0, null), task('c', 0, 30, ['m3'])];
    expect(newestPictures(tasks, 2).map(({ mediaId }) => mediaId)).toEqual(['m3', 'm1']);
  });
});
