import { getEventListeners } from 'node:events';

import { raceAbort } from './race-abort.js';

describe('raceAbort', () => {
  it('settles as the work does and leaves no listener', async () => {
    const { signal } = new AbortController();
    await expect(raceAbort(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(raceAbort(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it.each([
    ['works', () => Promise.resolve()],
    ['fails', () => Promise.reject(new Error('broken'))],
  ])('has left the signal before anybody hears that the work %s', async (_, work) => {
    const { signal } = new AbortController();
    const heard = (): number => getEventListeners(signal, 'abort').length;
    await expect(raceAbort(work(), signal).then(heard, heard)).resolves.toBe(0);
  });

  it('stops waiting for work that never ends, with the reason of the abort', async () => {
    const controller = new AbortController();
    const race = raceAbort(new Promise(() => undefined), controller.signal);
    controller.abort(new Error('lease lost'));
    await expect(race).rejects.toThrow('lease lost');
  });

  it('rejects when the signal has aborted already, and swallows the late failure of the work', async () => {
    const late = Promise.reject(new Error('late'));
    await expect(raceAbort(late, AbortSignal.abort(new Error('shutdown')))).rejects.toThrow('shutdown');
  });
});
