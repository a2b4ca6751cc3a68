import { type PlaceOwner, Semaphore } from '@generia/resilience';

import { createCallPlaces } from './call-places.js';

const OWNER = { id: 'w' };
const { signal } = new AbortController();

/** Calls that end when they are told to. */
function callsIn(places: Semaphore) {
  const callPlaces = createCallPlaces(places);
  const inPlace = async <T>(
    work: (onAnswer: () => void) => Promise<T>,
    until: AbortSignal,
    owner: PlaceOwner,
  ): Promise<T> => {
    const place = await callPlaces.hold(until, owner);
    try {
      return await work(place.answered);
    } finally {
      place.end();
    }
  };
  const ends: (() => void)[] = [];
  const answers: (() => void)[] = [];
  const begin = () =>
    inPlace(
      (onAnswer) =>
        new Promise<void>((resolve) => {
          answers.push(onAnswer);
          ends.push(resolve);
        }),
      signal,
      OWNER,
    );
  return { begin, answers, ends, inPlace };
}

/** All that can go on by itself has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createCallPlaces', () => {
  it('gives a place to the next call when the answer is here, and not only when it is stored', async () => {
    const places = new Semaphore(1);
    const { begin, answers, ends } = callsIn(places);
    const calls = [begin(), begin()];
    await settled();
    expect([answers.length, places.waiting]).toEqual([1, 1]);
    answers[0]?.();
    await settled();
    expect([answers.length, places.running, places.waiting]).toEqual([2, 1, 0]);
    ends.forEach((end) => end());
    await Promise.all(calls);
    expect(places.running).toBe(0);
  });

  it('holds a place to the end while as many answers as there are places are still being stored', async () => {
    const places = new Semaphore(1);
    const { begin, answers, ends } = callsIn(places);
    const calls = [begin(), begin(), begin()];
    await settled();
    answers[0]?.();
    await settled();
    answers[1]?.();
    await settled();
    expect([answers.length, places.running]).toEqual([2, 1]);
    ends[1]?.();
    await settled();
    expect(answers).toHaveLength(3);
    ends.forEach((end) => end());
    await settled();
    ends.forEach((end) => end());
    await Promise.all(calls);
    expect(places.running).toBe(0);
  });

  it('counts an answer once, and lets the next be stored when it is done', async () => {
    const places = new Semaphore(1);
    const { inPlace } = callsIn(places);
    for (const nth of [1, 2, 3]) {
      const running: number[] = [];
      const work = async (onAnswer: () => void) => {
        running.push(places.running);
        onAnswer();
        onAnswer();
        running.push(places.running);
        if (nth === 2) throw new Error('not stored');
      };
      const call = inPlace(work, signal, OWNER);
      if (nth === 2) await expect(call).rejects.toThrow('not stored');
      else await call;
      expect(running).toEqual([1, 0]);
    }
    expect(places.running).toBe(0);
  });

  it('makes no call when the wait for a place is given up', async () => {
    const places = new Semaphore(1);
    const { begin, answers, inPlace } = callsIn(places);
    void begin();
    await settled();
    const given = new AbortController();
    const call = inPlace(() => Promise.reject(new Error('was made')), given.signal, OWNER);
    given.abort(new Error('given up'));
    await expect(call).rejects.toThrow('given up');
    answers[0]?.();
    await settled();
    expect(places.running).toBe(0);
  });
});
