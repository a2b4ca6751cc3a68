import { LongWaits } from './long-waits.js';
import { createRecordingLog } from './testing/recording-log.js';
import { at, sampleTask } from './testing/sample-task.js';

const MINUTE_MS = 60_000;

function bench() {
  const log = createRecordingLog();
  const waits = new LongWaits({ limitMs: 60 * MINUTE_MS, log });
  const noteAt = (minutes: number, changes: Parameters<typeof sampleTask>[1] = {}) =>
    waits.note(sampleTask('one', changes), at(minutes * MINUTE_MS).getTime());
  return { log, noteAt };
}

describe('a task that waits in its queue', () => {
  it('has waited long from the limit on, counted from what made it ready', () => {
    const { noteAt, log } = bench();
    expect(noteAt(59)).toBe(false);
    expect(noteAt(60, { updated_at: at(1) })).toBe(false);
    expect(log.lines).toEqual([]);
    expect(noteAt(60)).toBe(true);
    expect(log.lines).toMatchObject([
      {
        level: 'warn',
        fields: { queue: 'work', task_id: 'one', world_id: 'world', waited_minutes: 60 },
      },
    ]);
  });

  it('is told of every ten minutes for each queue, and counts each time', () => {
    const { noteAt, log } = bench();
    const counted = [60, 61, 69, 70].map((minutes) => noteAt(minutes));
    expect(counted).toEqual([true, true, true, true]);
    expect(log.lines.map(({ fields }) => fields)).toMatchObject([
      { waited_minutes: 60 },
      { waited_minutes: 70 },
    ]);
    noteAt(71, { queue: 'other' });
    expect(log.lines.at(-1)).toMatchObject({ fields: { queue: 'other' } });
  });
});
