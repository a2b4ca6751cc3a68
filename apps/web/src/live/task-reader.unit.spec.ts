import type { TaskList, TaskResponse } from '@generia/contracts/http';

import { TaskReader } from './task-reader.js';

const task = (id: string, status: TaskResponse['status']) => ({ id, status }) as TaskResponse;

function readerOf(pages: TaskResponse[][]) {
  const asked: (string | null)[] = [];
  const reader = new TaskReader((cursor) => {
    asked.push(cursor);
    const page = cursor === null ? 0 : Number(cursor);
    const answer: TaskList = {
      tasks: pages[page] ?? [],
      next_cursor: page + 1 < pages.length ? String(page + 1) : null,
    };
    return Promise.resolve(answer);
  });
  return { reader, asked, signal: new AbortController().signal };
}

describe('TaskReader', () => {
  it('asks for settled pages only once', async () => {
    const pages = [[task('a', 'completed')], [task('b', 'in_progress')], [task('c', 'pending')]];
    const { reader, asked, signal } = readerOf(pages);
    await reader.read(signal);
    pages[1] = [task('b', 'completed')];
    expect((await reader.read(signal)).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a completed',
      'b completed',
      'c pending',
    ]);
    expect(asked).toEqual([null, '1', '2', '1', '2']);
  });

  it('looks again at failed tasks, for they may be tried again', async () => {
    const { reader, asked, signal } = readerOf([[task('a', 'failed')], [task('b', 'completed')]]);
    await reader.read(signal);
    await reader.read(signal);
    expect(asked).toEqual([null, '1', null, '1']);
  });
});
