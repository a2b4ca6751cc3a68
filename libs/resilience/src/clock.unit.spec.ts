import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

import { getEventListeners } from 'node:events';

import { jest } from '@jest/globals';

import { systemClock } from './clock.js';

describe('systemClock', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the time of the machine', () => {
    expect(systemClock.now()).toBe(1_000);
  });

  it('sleeps for the whole duration and not longer', async () => {
    let awake = false;
    const sleep = systemClock.sleep(50).then(() => {
      awake = true;
    });
    await jest.advanceTimersByTimeAsync(49);
    expect(awake).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(awake).toBe(true);
    await sleep;
  });

  it('leaves time to read what arrived when its timer is late, which is all that tells of a long standstill', async () => {
    let awake = false;
    const sleep = systemClock.sleep(50).then(() => {
      awake = true;
    });
    jest.setSystemTime(1_100);
    await jest.advanceTimersByTimeAsync(50);
    expect(awake).toBe(false);
    await jest.advanceTimersByTimeAsync(50);
    expect(awake).toBe(true);
    await sleep;
  });

  it('wakes with the reason of an abort and leaves neither timer nor listener', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('lease lost'));
    await expect(sleep).rejects.toThrow('lease lost');
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not fall asleep when the signal has aborted already', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('shutdown')))).rejects.toThrow(
      'shutdown',
    );
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves no listener on the signal after sleeping', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(5, controller.signal);
    await jest.advanceTimersByTimeAsync(5);
    await sleep;
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});

describe('a process that stood still', () => {
  it('reads what arrived meanwhile before a deadline is up', async () => {
    const order: string[] = [];
    // In another thread, so that it answers while this one stands still.
    const peer = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       require('node:net').createServer((socket) => {
         Atomics.wait(new Int32Array(workerData), 0, 0, 200);
         socket.end('the answer');
       }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`,
      { eval: true, workerData: new SharedArrayBuffer(4) },
    );
    const port = await new Promise<number>((resolve) => peer.once('message', resolve));
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    const answered = new Promise<void>((resolve) => {
      socket.once('data', () => {
        order.push('answer');
        resolve();
      });
    });
    const deadline = systemClock.sleep(10).then(() => order.push('deadline'));

    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    await Promise.all([answered, deadline]);

    socket.destroy();
    await peer.terminate();
    expect(order).toEqual(['answer', 'deadline']);
  });
});
