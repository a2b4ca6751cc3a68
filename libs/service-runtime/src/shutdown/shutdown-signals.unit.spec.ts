import { EventEmitter } from 'node:events';

import { onShutdownSignals, ShutdownRequested } from './shutdown-signals.js';

function fakeProcess() {
  const emitter = new EventEmitter();
  const exits: number[] = [];
  let nowMs = 1_000;
  const signal = onShutdownSignals({
    source: {
      on: (event, listener) => emitter.on(event, listener),
      exit: (code) => exits.push(code),
    },
    now: () => nowMs,
  });
  return {
    signal,
    exits,
    send: (name: NodeJS.Signals, afterMs = 0) => {
      nowMs += afterMs;
      emitter.emit(name, name);
    },
  };
}

describe('onShutdownSignals', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('aborts at the first %s and does not exit', (name) => {
    const { signal, exits, send } = fakeProcess();
    expect(signal.aborted).toBe(false);
    send(name);
    expect(signal.reason).toBeInstanceOf(ShutdownRequested);
    expect(signal.reason).toMatchObject({ signalName: name });
    expect(exits).toEqual([]);
  });

  it('takes echoes of one Ctrl-C for one', () => {
    const { exits, send } = fakeProcess();
    send('SIGINT');
    send('SIGINT', 5);
    send('SIGTERM', 300);
    expect(exits).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('exits at once when %s comes again from somebody who will not wait', (name, code) => {
    const { exits, send } = fakeProcess();
    send('SIGTERM');
    send(name, 500);
    expect(exits).toEqual([code]);
  });

  it('hears the signals of the process itself unless told otherwise', () => {
    const before = process.listenerCount('SIGTERM');
    const known = new Set([...process.listeners('SIGTERM'), ...process.listeners('SIGINT')]);
    onShutdownSignals();
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      for (const listener of process.listeners(name)) {
        if (!known.has(listener)) process.removeListener(name, listener);
      }
    }
  });
});
