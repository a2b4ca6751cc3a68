import { createHook } from 'node:async_hooks';
import { fstatSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

import { closeOn } from './file-operations.js';

/** How many requests to the thread pool the work begins in its own turn. */
function requestsOf(work: () => unknown): number {
  let requests = 0;
  const hook = createHook({ init: (_id, type) => void (requests += Number(type === 'FSREQCALLBACK')) });
  hook.enable();
  try {
    work();
  } finally {
    hook.disable();
  }
  return requests;
}

describe('a descriptor', () => {
  it.each([
    ['is closed at once', 'linux', 0],
    ['is closed by the thread pool under Windows', 'win32', 1],
  ] as const)('%s', async (_name, platform, requests) => {
    const descriptor = openSync(devNull, 'r');
    let closing: Promise<void> | undefined;
    expect(requestsOf(() => (closing = closeOn(platform)(descriptor)))).toBe(requests);
    await closing;
    expect(() => fstatSync(descriptor)).toThrow('EBADF');
  });
});
