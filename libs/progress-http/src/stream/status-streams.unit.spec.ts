import { notStartedStatus, type WorldStatus } from '@generia/contracts';

import { parseLastEventId } from './encoded-status.js';
import { StatusStreams } from './status-streams.js';

const status = (seq: number, state: WorldStatus['status'] = 'in_progress'): WorldStatus => ({
  ...notStartedStatus('w', new Date(0)),
  status: state,
  seq,
});

function setUp() {
  const timers = new Map<number, Set<() => void>>();
  const listeners = new Set<(status: WorldStatus) => void>();
  let newest: WorldStatus | undefined;
  const source = {
    peek: () => newest,
    listen: (_worldId: string, listener: (status: WorldStatus) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const streams = new StatusStreams({
    paceMs: 50,
    heartbeatMs: 15_000,
    startTimer: (delayMs, onTime) => {
      const ofDelay = timers.get(delayMs) ?? new Set();
      timers.set(delayMs, ofDelay.add(onTime));
      return () => void ofDelay.delete(onTime);
    },
  });
  const pass = (delayMs: number): void => {
    for (const onTime of [...(timers.get(delayMs) ?? [])]) {
      timers.get(delayMs)?.delete(onTime);
      onTime();
    }
  };
  const publish = (next: WorldStatus): void => {
    newest = next;
    for (const listener of listeners) listener(next);
  };
  const running = (): number => [...timers.values()].reduce((sum, ofDelay) => sum + ofDelay.size, 0);
  const read = (lastSeq?: number, first = newest ?? status(1)) => {
    const sink = new Sink();
    streams.add(source, { worldId: 'w', first, lastSeq }, sink);
    return sink;
  };
  return { streams, listeners, publish, pass, read, running };
}

class Sink {
  readonly frames: string[] = [];
  readonly #on = { drain: [] as (() => void)[], close: [] as (() => void)[] };
  writableNeedDrain = false;
  state: 'open' | 'ended' | 'destroyed' = 'open';
  write(frame: Buffer): boolean {
    this.frames.push(frame.toString());
    return !this.writableNeedDrain;
  }
  end(): void {
    this.state = 'ended';
  }
  destroy(): void {
    this.state = 'destroyed';
  }
  on(event: 'drain' | 'close', listener: () => void): void {
    this.#on[event].push(listener);
  }
  emit(event: 'drain' | 'close'): void {
    if (event === 'drain') this.writableNeedDrain = false;
    for (const listener of this.#on[event]) listener();
  }
  get ids(): string[] {
    return this.frames.flatMap((frame) => /^id: (\d+)/.exec(frame)?.[1] ?? []);
  }
}

describe('StatusStreams', () => {
  it('sends the ping, the newest status, and each change with its id', () => {
    const { publish, pass, read } = setUp();
    const reader = read();
    publish(status(2));
    pass(50);
    publish(status(3));
    expect(reader.frames[0]).toBe('data: {"type": "ping"}\n\n');
    expect(reader.ids).toEqual(['1', '2', '3']);
    expect(reader.frames[1]).toMatch(/^id: 1\ndata: \{"status":"in_progress".*\}\n\n$/);
  });

  it('gathers what follows quickly, and loses never the newest', () => {
    const { publish, pass, read } = setUp();
    const reader = read();
    for (const seq of [2, 3, 4, 5]) publish(status(seq));
    expect(reader.ids).toEqual(['1', '2']);
    pass(50);
    expect(reader.ids).toEqual(['1', '2', '5']);
  });

  it('ends after the last status, which waits for nothing', () => {
    const { publish, read } = setUp();
    const reader = read();
    publish(status(2));
    publish(status(3, 'completed'));
    expect(reader.ids).toEqual(['1', '2', '3']);
    expect(reader.state).toBe('ended');
  });

  it('goes on after what a reader has seen, and passes over an id that it never gave', () => {
    const { publish, read } = setUp();
    const [seen, older, wrong] = [read(4, status(4)), read(3, status(4)), read(99, status(4))];
    expect([seen.ids, older.ids, wrong.ids]).toEqual([[], ['4'], ['4']]);
    publish(status(5));
    expect([seen.ids, wrong.ids]).toEqual([['5'], ['4', '5']]);
  });

  it('keeps the newest status alone for a reader that is slow', () => {
    const { publish, pass, read } = setUp();
    const reader = read();
    reader.writableNeedDrain = true;
    for (const seq of [2, 3, 4]) {
      publish(status(seq));
      pass(50);
    }
    expect(reader.ids).toEqual(['1']);
    reader.emit('drain');
    expect(reader.ids).toEqual(['1', '4']);
  });

  it('ends a slow reader with the last status once it has room', () => {
    const { publish, read } = setUp();
    const reader = read();
    reader.writableNeedDrain = true;
    publish(status(2, 'failed'));
    expect(reader.state).toBe('open');
    reader.emit('drain');
    expect([reader.ids, reader.state]).toEqual([['1', '2'], 'ended']);
  });

  it('beats for all, and gives up one that takes nothing any more', () => {
    const { pass, read } = setUp();
    const [alive, stuck] = [read(), read()];
    stuck.writableNeedDrain = true;
    for (let beat = 0; beat < 4; beat += 1) pass(15_000);
    expect(alive.frames.filter((frame) => frame === ': alive\n\n')).toHaveLength(4);
    expect(stuck.state).toBe('destroyed');
  });

  it('leaves nothing behind when the readers are gone', () => {
    const { streams, listeners, publish, pass, read, running } = setUp();
    const readers = [read(), read()];
    publish(status(2));
    expect([streams.readers, listeners.size]).toEqual([2, 1]);
    for (const reader of readers) reader.emit('close');
    pass(50);
    expect([streams.readers, listeners.size, running()]).toEqual([0, 0, 0]);
  });
});

it.each([
  ['17', 17],
  ['', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  [['1'], undefined],
  [undefined, undefined],
])('reads the Last-Event-ID %j as %j', (header, id) => {
  expect(parseLastEventId(header)).toBe(id);
});
