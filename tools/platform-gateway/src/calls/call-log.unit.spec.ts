import { createCallLog } from './call-log.js';

const call = { operation: 'createAiPost', method: 'POST', path: '/p', idempotencyKey: 'k' };

describe('the call log', () => {
  it('shows calls in their order with what became known of them, and counts them', () => {
    const log = createCallLog();
    const first = log.open(call);
    log.open({ ...call, operation: 'getHealth', idempotencyKey: null });
    first.note({ status: 201 });
    log.open(call).note({ status: 201, isReplay: true });

    expect(log.calls().map(({ operation, status }) => [operation, status])).toEqual([
      ['createAiPost', 201],
      ['getHealth', null],
      ['createAiPost', 201],
    ]);
    expect(log.counts()).toEqual({
      createAiPost: { calls: 2, replays: 1 },
      getHealth: { calls: 1, replays: 0 },
    });
    log.clear();
    expect(log.calls()).toEqual([]);
  });

  it('forgets the older half when it is full', () => {
    const log = createCallLog(4);
    for (let index = 0; index < 5; index += 1) log.open({ ...call, path: String(index) });
    expect(log.calls().map(({ path }) => path)).toEqual(['3', '4']);
  });
});
