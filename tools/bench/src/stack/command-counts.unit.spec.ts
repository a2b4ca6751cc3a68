import { countedSince, perTask, readsOf, writesOf } from './command-counts.js';

describe('the commands that services sent to MongoDB', () => {
  const counts = { 'find tasks': 1, 'update tasks': 2, 'findAndModify tasks': 1, ping: 7 };

  it('are writes, reads and others', () => {
    expect([writesOf(counts), readsOf(counts)]).toEqual([3, 1]);
  });

  it('are those since an earlier count', () => {
    expect(countedSince({ 'update tasks': 1 }, counts)).toEqual({ ...counts, 'update tasks': 1 });
  });

  it('are told for a task, the most frequent first', () => {
    expect(perTask({ 'find tasks': 1, 'update tasks': 2, 'find seldom': 0.01 }, 2)).toBe(
      'update tasks 1.00, find tasks 0.50',
    );
  });
});
