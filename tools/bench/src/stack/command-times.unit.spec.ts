import { commandTimer, noCommandTimes, timesPerTask } from './command-times.js';
import { wireMessage } from './testing/wire-message.js';

describe('the times that MongoDB takes', () => {
  it('are those of claims and of the searches of sweepers, in whatever order they are answered', () => {
    let nowMs = 0;
    const times = noCommandTimes();
    const { sent, answered } = commandTimer(
      () => times,
      () => nowMs,
    );
    const asks = (atMs: number, id: number, name: string, more = ''): void => {
      nowMs = atMs;
      sent(wireMessage(name, { id, more }));
    };
    const answers = (atMs: number, answerTo: number): void => {
      nowMs = atMs;
      answered?.(wireMessage('ok', { id: 1_000 + answerTo, answerTo }));
    };

    asks(0, 1, 'findAndModify');
    asks(1, 2, 'find', '\u0003lease_expires_at\0');
    asks(2, 3, 'find', '\u0002world_id\0');
    asks(3, 4, 'update', '\u0003lease_expires_at\0');
    answers(10, 2);
    answers(20, 1);
    answers(30, 3);
    answers(40, 4);

    expect(times).toEqual({
      claimsMs: [20],
      searchesMs: [9],
      counts: { 'findAndModify tasks': 1, 'find tasks': 2, 'update tasks': 1 },
      sumsMs: { 'findAndModify tasks': 20, 'find tasks': 37, 'update tasks': 37 },
    });
    expect(timesPerTask(times, 2)).toBe(
      'find tasks 1.0 of 19 ms, update tasks 0.5 of 37 ms, findAndModify tasks 0.5 of 20 ms',
    );
  });
});
