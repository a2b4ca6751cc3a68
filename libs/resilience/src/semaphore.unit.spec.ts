import { getEventListeners } from 'node:events';

import fc from 'fast-check';

import { Semaphore } from './semaphore.js';

/** Work that ends when it is told to. */
function gate(): { readonly work: () => Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { work: () => opened, open };
}

describe('Semaphore', () => {
  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %p', (limit) => {
    expect(() => new Semaphore(limit)).toThrow(RangeError);
  });

  it('lets the next piece of work in only when a place is free, in order of arrival', async () => {
    const semaphore = new Semaphore(1);
    const first = gate();
    const order: string[] = [];
    const running = [
      semaphore.run(first.work),
      semaphore.run(async () => void order.push('second')),
      semaphore.run(async () => void order.push('third')),
    ];
    expect([semaphore.running, semaphore.waiting, order]).toEqual([1, 2, []]);
    first.open();
    await Promise.all(running);
    expect([semaphore.running, semaphore.waiting, order]).toEqual([0, 0, ['second', 'third']]);
  });

  it('takes a place back once, however often it is given back', async () => {
    const semaphore = new Semaphore(1);
    const place = await semaphore.hold();
    expect([semaphore.limit, semaphore.running]).toEqual([1, 1]);
    place.release();
    place.release();
    expect(semaphore.running).toBe(0);
  });

  it('gives a newcomer the next free place, however many of another wait, and a lone owner all', async () => {
    const semaphore = new Semaphore(2);
    const gates = [gate(), gate()];
    const order: string[] = [];
    const large = { id: 'large' };
    const running = gates.map(({ work }) => semaphore.run(work, undefined, large));
    for (const nth of ['1', '2', '3'])
      running.push(semaphore.run(async () => void order.push(`large ${nth}`), undefined, large));
    expect([semaphore.running, semaphore.waiting]).toEqual([2, 3]);
    running.push(semaphore.run(async () => void order.push('small'), undefined, { id: 'small' }));
    gates[0]?.open();
    gates[1]?.open();
    await Promise.all(running);
    expect(order).toEqual(['small', 'large 1', 'large 2', 'large 3']);
    expect(semaphore.running).toBe(0);
  });

  it('shares its places between owners who all want more, by their weights', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 20 }),
        async (weights, limit) => {
          const semaphore = new Semaphore(limit);
          const before = Array.from({ length: limit }, gate);
          const earlier = before.map(({ work }) => semaphore.run(work));
          const gates = Array.from({ length: limit }, gate);
          const held = weights.map(() => 0);
          let admitted = 0;
          const later = weights.flatMap((weight, nth) =>
            gates.map(() =>
              semaphore.run(
                () => {
                  held[nth] = (held[nth] ?? 0) + 1;
                  return gates[admitted++]?.work() ?? Promise.resolve();
                },
                undefined,
                { id: String(nth), weight },
              ),
            ),
          );
          for (const { open } of before) open();
          await Promise.all(earlier);
          const shares = held.map((places, nth) => places / (weights[nth] ?? 1));
          expect(held.reduce((sum, places) => sum + places)).toBe(limit);
          // Nobody is ahead of another by more than the one place that he got last.
          for (const [nth, weight] of weights.entries())
            expect((shares[nth] ?? 0) - 1 / weight).toBeLessThanOrEqual(Math.min(...shares) + 1e-9);
          for (const { open } of gates) open();
          await Promise.all(later);
          expect([semaphore.running, semaphore.waiting]).toEqual([0, 0]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('hands back what the work returns and gives its place back when the work fails', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(semaphore.run(async () => 7)).resolves.toBe(7);
    expect(semaphore.running).toBe(0);
  });

  it('lets a waiting piece of work leave the queue with the reason of its abort', async () => {
    const semaphore = new Semaphore(1);
    const first = gate();
    const running = semaphore.run(first.work);
    const controller = new AbortController();
    let ran = false;
    const waiting = semaphore.run(async () => {
      ran = true;
    }, controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    expect(semaphore.waiting).toBe(0);
    first.open();
    await running;
    expect(ran).toBe(false);
    expect(semaphore.running).toBe(0);
  });

  it('does not start when the signal has aborted, even with a free place', async () => {
    const semaphore = new Semaphore(1);
    const aborted = AbortSignal.abort(new Error('shutdown'));
    await expect(semaphore.run(async () => 1, aborted)).rejects.toThrow('shutdown');
    expect(semaphore.running).toBe(0);
  });

  it('leaves no listener on a signal that never aborted', async () => {
    const semaphore = new Semaphore(1);
    const first = gate();
    const controller = new AbortController();
    const all = [semaphore.run(first.work), semaphore.run(async () => 1, controller.signal)];
    first.open();
    await Promise.all(all);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('never runs more than its limit and runs everything that was not aborted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('works', 'fails', 'aborts'), { maxLength: 20 }),
        async (limit, fates) => {
          const semaphore = new Semaphore(limit);
          let running = 0;
          let highest = 0;
          let finished = 0;
          const outcomes = fates.map(async (fate) => {
            const controller = new AbortController();
            const outcome = semaphore.run(async () => {
              running += 1;
              highest = Math.max(highest, running);
              await Promise.resolve();
              running -= 1;
              finished += 1;
              if (fate === 'fails') throw new Error(fate);
            }, controller.signal);
            if (fate === 'aborts') controller.abort(new Error(fate));
            return outcome;
          });
          const settled = await Promise.allSettled(outcomes);
          const kept = settled.filter(
            (outcome) => outcome.status === 'fulfilled' || (outcome.reason as Error).message === 'fails',
          );
          expect(highest).toBeLessThanOrEqual(limit);
          expect(finished).toBeGreaterThanOrEqual(kept.length);
          expect([semaphore.running, semaphore.waiting]).toEqual([0, 0]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
