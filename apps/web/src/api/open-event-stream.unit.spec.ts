import { ApiError } from './api-error.js';
import { type EventStreamDeps, openEventStream } from './open-event-stream.js';
import type { RequestOptions } from './request.js';

const utf8 = new TextEncoder();

/** A stream whose server does what the test says. */
function setUp(options: Partial<EventStreamDeps> = {}) {
  const asked: [string, RequestOptions | undefined][] = [];
  const heard: string[] = [];
  const timers = new Map<() => void, number>();
  let server: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (server = controller) });
  const stream = openEventStream('/stream', {
    request: (address, init) => {
      asked.push([address, init]);
      init?.signal?.addEventListener('abort', () =>
        server?.error(new DOMException('given up', 'AbortError')),
      );
      return Promise.resolve(new Response(body));
    },
    schedule: (callback, ms) => {
      timers.set(callback, ms);
      return () => timers.delete(callback);
    },
    ...options,
  });
  stream.onmessage = ({ data }) => heard.push(data);
  const ended = new Promise<void>((resolve) => void (stream.onerror = resolve));
  return {
    ...{ stream, asked, heard, timers, ended },
    say: async (text: string | Uint8Array) => {
      server?.enqueue(typeof text === 'string' ? utf8.encode(text) : text);
      // Bytes go through the decoder in turns of their own.
      await new Promise((resolve) => setImmediate(resolve));
    },
    hangUp: () => server?.close(),
    breakOff: () => server?.error(new TypeError('network error')),
  };
}

describe('openEventStream', () => {
  it('asks for what follows the last event, and tells each as it comes', async () => {
    const { asked, heard, say, hangUp, ended } = setUp({ lastEventId: 7 });
    await say('data: {"type":"ping"}\n\n');
    const letter = utf8.encode('data: ж\n\n');
    await say(letter.slice(0, 7));
    expect(heard).toEqual(['{"type":"ping"}']);
    await say(letter.slice(7));
    expect(heard).toEqual(['{"type":"ping"}', 'ж']);
    hangUp();
    await ended;
    expect(asked.map(([address, init]) => [address, init?.headers])).toEqual([
      ['/stream', { accept: 'text/event-stream', 'last-event-id': '7' }],
    ]);
  });

  it('says that it has ended when the network breaks', async () => {
    const { breakOff, ended, timers } = setUp();
    breakOff();
    await ended;
    expect(timers.size).toBe(0);
  });

  it.each([
    ['is refused', () => Promise.reject(new ApiError('unavailable', 'Too many streams.'))],
    ['has nothing to come', () => Promise.resolve(new Response(null, { status: 204 }))],
  ])('says that it has ended when it %s', async (_, request) => {
    const { ended, heard } = setUp({ request });
    await ended;
    expect(heard).toEqual([]);
  });

  it('gives up a server that is silent for longer than its heart ever is', async () => {
    const { say, ended, timers } = setUp();
    await say(': alive\n\n');
    expect([...timers.values()]).toEqual([45_000]);
    for (const ring of timers.keys()) ring();
    await ended;
    expect(timers.size).toBe(0);
  });

  it('is closed without a word', async () => {
    const { stream, say, heard, asked, ended, timers } = setUp();
    await say('data: 1\n\n');
    stream.close();
    const next = new Promise((resolve) => setImmediate(() => resolve('nothing')));
    expect(await Promise.race([ended, next])).toBe('nothing');
    expect([heard, timers.size, asked[0]?.[1]?.signal?.aborted]).toEqual([['1'], 0, true]);
  });
});
