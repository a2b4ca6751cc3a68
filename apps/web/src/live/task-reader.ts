import type { TaskList, TaskResponse } from '@generia/contracts/http';

/** More are read the next time. */
const MAX_PAGES_AT_ONCE = 10;

const SETTLED: ReadonlySet<TaskResponse['status']> = new Set(['completed', 'cancelled']);

/**
 * Reads the tasks of a world again and again. They come oldest first, so the pages at the beginning settle, and are not
 * asked for again: a large world costs no more than a small one.
 */
export class TaskReader {
  private readonly tasks = new Map<string, TaskResponse>();
  /** Where the first page begins that may still change. */
  private frontier: string | null = null;

  constructor(private readonly readPage: (cursor: string | null, signal: AbortSignal) => Promise<TaskList>) {}

  /** All tasks that are known, oldest first. */
  async read(signal: AbortSignal): Promise<readonly TaskResponse[]> {
    let cursor = this.frontier;
    let allSettled = true;
    for (let page = 0; page < MAX_PAGES_AT_ONCE; page += 1) {
      const { tasks, next_cursor }: TaskList = await this.readPage(cursor, signal);
      for (const task of tasks) this.tasks.set(task.id, task);
      allSettled &&= tasks.every(({ status }) => SETTLED.has(status));
      if (next_cursor === null) break;
      cursor = next_cursor;
      if (allSettled) this.frontier = cursor;
    }
    return [...this.tasks.values()];
  }
}
