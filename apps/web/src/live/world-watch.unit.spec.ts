import type { WorldStatus } from '@generia/contracts';

import type { Connection } from './connection.js';
import { type StatusStream, WorldWatch } from './world-watch.js';

class FakeStream implements StatusStream {
  onmessage: StatusStream['onmessage'] = null;
  onerror: StatusStream['onerror'] = null;
  isClosed = false;
  constructor(readonly lastSeq: number | undefined) {}
  close = (): void => void (this.isClosed = true);
  say = (frame: object): void => this.onmessage?.({ data: JSON.stringify(frame) });
  end = (): void => this.onerror?.();
}

const status = (seq: number, state: WorldStatus['status'] = 'in_progress') =>
  ({ seq, status: state }) as WorldStatus;

function setUp(endedAtSeq?: number) {
  const streams: FakeStream[] = [];
  const timers = new Map<() => void, number>();
  const seen: number[] = [];
  const connections: Connection[] = [];
  let answer: WorldStatus | null = null;
  const watch = new WorldWatch({
    openStream: (lastSeq) => {
      const stream = new FakeStream(lastSeq);
      streams.push(stream);
      return stream;
    },
    poll: () => (answer === null ? Promise.reject(new Error('away')) : Promise.resolve(answer)),
    schedule: (callback, ms) => {
      timers.set(callback, ms);
      return () => timers.delete(callback);
    },
    endedAtSeq,
    onStatus: ({ seq }) => seen.push(seq),
    onConnection: (connection) => {
      if (connections.at(-1) !== connection) connections.push(connection);
    },
  });
  watch.start();
  return {
    watch,
    timers,
    seen,
    connections,
    stream: () => {
      const newest = streams.at(-1);
      if (newest === undefined) throw new Error('No stream was opened.');
      return newest;
    },
    opened: () => streams.length,
    answerWith: (next: WorldStatus | null) => (answer = next),
    /** Lets the timers that wait `ms` ring, and what follows from it settle. */
    ring: async (ms: number) => {
      for (const [callback, wait] of [...timers]) {
        if (wait !== ms) continue;
        timers.delete(callback);
        callback();
      }
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

describe('WorldWatch', () => {
  it('shows what the stream says, without asking', () => {
    const { stream, seen, connections, timers } = setUp();
    stream().say({ type: 'ping' });
    stream().say(status(1));
    stream().say(status(2));
    expect(seen).toEqual([1, 2]);
    expect(connections).toEqual(['live']);
    expect(timers.size).toBe(0);
  });

  it('asks while the stream is broken, and is live again with its next frame', async () => {
    const { stream, seen, connections, answerWith, ring, timers, opened } = setUp();
    stream().say(status(1));
    stream().end();
    await ring(0);
    expect(connections).toEqual(['live', 'lost']);
    answerWith(status(5));
    await ring(2_000);
    await ring(0);
    expect([opened(), stream().lastSeq]).toEqual([2, 5]);
    stream().say(status(6));
    expect(seen).toEqual([1, 5, 6]);
    expect(connections).toEqual(['live', 'lost', 'connecting', 'live']);
    expect(timers.size).toBe(0);
  });

  it('opens a stream anew that has ended, less and less often', async () => {
    const { stream, ring, opened } = setUp();
    stream().end();
    await ring(1_000);
    expect(opened()).toBe(2);
    stream().end();
    await ring(1_000);
    expect(opened()).toBe(2);
    await ring(2_000);
    expect(opened()).toBe(3);
  });

  it('opens a stream at once when a server that was away answers again', async () => {
    const { stream, ring, opened, answerWith } = setUp();
    for (const ms of [1_000, 2_000, 4_000]) {
      stream().end();
      await ring(0);
      await ring(ms);
    }
    stream().end();
    answerWith(status(2));
    await ring(0);
    await ring(0);
    expect([opened(), stream().lastSeq]).toEqual([5, 2]);
    await ring(2_000);
    expect(opened()).toBe(5);
  });

  it('goes by answers when the stream opens but nothing comes through', async () => {
    const { answerWith, ring, seen, connections } = setUp();
    answerWith(status(3));
    await ring(4_000);
    await ring(2_000);
    await ring(2_000);
    expect(seen).toEqual([3, 3, 3]);
    expect(connections.at(-1)).toBe('polling');
  });

  it('keeps the newest status when an older one comes late', () => {
    const { stream, seen } = setUp();
    stream().say(status(7));
    stream().say(status(6));
    expect(seen).toEqual([7]);
  });

  it.each(['completed', 'failed', 'cancelled'] as const)(
    'closes everything when the world is %s',
    (state) => {
      const { stream, seen, connections, timers } = setUp();
      stream().say(status(9, state));
      expect(seen).toEqual([9]);
      expect(stream().isClosed).toBe(true);
      expect(connections.at(-1)).toBe('ended');
      expect(timers.size).toBe(0);
    },
  );

  it('asks until a world that has ended goes on, and then listens', async () => {
    const { answerWith, ring, seen, connections, opened, stream } = setUp(9);
    answerWith(status(9, 'completed'));
    await ring(0);
    for (let round = 0; round < 4; round += 1) await ring(2_000);
    expect([opened(), connections]).toEqual([0, []]);
    answerWith(status(10));
    await ring(2_000);
    expect(opened()).toBe(1);
    stream().say(status(12, 'completed'));
    expect(seen.slice(-2)).toEqual([10, 12]);
    expect(connections).toEqual(['live', 'ended']);
  });

  it('hears nothing after it was stopped', async () => {
    const { watch, stream, seen, answerWith, ring, timers } = setUp();
    stream().end();
    answerWith(status(4));
    const asking = ring(0);
    watch.stop();
    await asking;
    expect(seen).toEqual([]);
    expect(timers.size).toBe(0);
    expect(stream().isClosed).toBe(true);
  });
});
