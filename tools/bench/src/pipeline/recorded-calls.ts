import { AsyncLocalStorage } from 'node:async_hooks';

import type { Generation } from '@generia/gemini-client';

/** One request as it went over the wire. */
export interface RecordedCall {
  readonly callId: string;
  readonly kind: 'text' | 'image';
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Notes what goes over the wire for each call of a client. */
export interface CallRecorder {
  readonly calls: readonly RecordedCall[];
  /** The same client, each of its calls known by name to the recorder. */
  around(generation: Generation): Generation;
  /** Gives the process its own fetch back. */
  close(): void;
}

/** The vendor's SDK takes no fetch of ours, so the process's own is watched while a recorder is open. */
export function recordCalls(): CallRecorder {
  const running = new AsyncLocalStorage<Pick<RecordedCall, 'callId' | 'kind'>>();
  const calls: RecordedCall[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const call = running.getStore();
    if (call && typeof init?.body === 'string') {
      const url = input instanceof Request ? input.url : input.toString();
      const headers = Object.fromEntries(new Headers(init.headers));
      calls.push({ ...call, url, body: init.body, headers });
    }
    return original(input, init);
  };
  return {
    calls,
    around: (generation) => ({
      ...generation,
      generateText: (request) =>
        running.run({ callId: request.requestId, kind: 'text' }, () => generation.generateText(request)),
      generateImage: (request) =>
        running.run({ callId: request.requestId, kind: 'image' }, () => generation.generateImage(request)),
    }),
    close: () => {
      globalThis.fetch = original;
      running.disable();
    },
  };
}
