import { AsyncLocalStorage, createHook } from 'node:async_hooks';

/**
 * Runs `work` and counts the timers that it started and left running, of those that keep a process alive.
 *
 * The process's own count (`process.getActiveResourcesInfo`) will not do: it holds everybody's timers, and Jest's reporter,
 * when it shares the process with the tests, has one that comes and goes with every line that it prints.
 */
export async function timersLeftBy(work: () => Promise<unknown>): Promise<number> {
  const ours = new AsyncLocalStorage<true>();
  const started = new Map<number, NodeJS.Timeout>();
  const hook = createHook({
    init: (id, type, _trigger, resource) => {
      if (type === 'Timeout' && ours.getStore()) started.set(id, resource as NodeJS.Timeout);
    },
    destroy: (id) => void started.delete(id),
  });
  hook.enable();
  try {
    await ours.run(true, work);
    // The end of a timer is told in the next round of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return [...started.values()].filter((timer) => timer.hasRef()).length;
  } finally {
    hook.disable();
  }
}
