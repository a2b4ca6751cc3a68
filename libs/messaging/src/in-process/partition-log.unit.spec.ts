import fc from 'fast-check';

import { PartitionLog } from './partition-log.js';

describe('PartitionLog', () => {
  it('keeps a message under its offset until it is dropped', () => {
    const log = new PartitionLog('t', 3);
    log.append('a', '1');
    log.append('b', '2');
    log.dropBefore(1);

    expect(log.at(0)).toBeUndefined();
    expect(log.at(1)).toEqual({ topic: 't', partition: 3, offset: '1', key: 'b', text: '2' });
    expect(log.at(2)).toBeUndefined();
    expect(log).toMatchObject({ start: 1, end: 2, size: 1 });
  });

  it('behaves like a list of everything and a mark, whatever is added and dropped', () => {
    const steps = fc.array(
      fc.oneof(fc.record({ add: fc.nat(2000) }), fc.record({ dropBefore: fc.nat(6000) })),
    );
    fc.assert(
      fc.property(steps, (script) => {
        const log = new PartitionLog('t', 0);
        let [start, end] = [0, 0];
        for (const step of script) {
          if ('add' in step) for (let count = 0; count < step.add; count += 1) log.append('k', String(end++));
          else {
            log.dropBefore(step.dropBefore);
            start = Math.max(start, Math.min(step.dropBefore, end));
          }
          expect(log).toMatchObject({ start, end, size: end - start });
          for (const offset of [start - 1, start, Math.floor((start + end) / 2), end - 1, end]) {
            const kept = offset >= start && offset < end;
            expect(log.at(offset)?.text).toBe(kept ? String(offset) : undefined);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
