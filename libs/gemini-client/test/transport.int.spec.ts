import { getEventListeners } from 'node:events';

import { type Clock, systemClock, TaskError } from '@generia/resilience';

import { API_KEY, clientOf, failureOf, imageRequest, noteRequest, useFakeGemini } from './client-fixture.js';
import { hang, hangMidBody, raw, reset, resetMidBody } from './fake-gemini.js';
import { pngBase64, textAnswer, answer } from './replies.js';
import { timersLeftBy } from './timers-left-by.js';

const { gemini } = useFakeGemini();
const NOTE = '{"title":"A","count":2}';

/** A clock that counts the sleeps that have not ended. */
function watchedClock(): Clock & { readonly asleep: () => number } {
  let asleep = 0;
  return {
    now: () => systemClock.now(),
    sleep: (durationMs, signal) => {
      asleep += 1;
      return systemClock.sleep(durationMs, signal).finally(() => {
        asleep -= 1;
      });
    },
    asleep: () => asleep,
  };
}

describe('the connection to Gemini', () => {
  it.each([
    ['a connection cut before the answer', reset],
    ['a connection cut within the answer', resetMidBody],
  ])('takes %s as an outage that costs no attempt, but perhaps money', async (_, treatment) => {
    gemini().treat(treatment);
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind: 'network', retry: 'free', billing: 'unknown' });
  });

  it('takes a server that does not listen as an outage that costs nothing', async () => {
    const client = clientOf(gemini());
    await gemini().close();
    expect(await failureOf(client.generateText(noteRequest()))).toMatchObject({
      kind: 'network',
      retry: 'free',
      billing: 'none',
    });
  });

  it.each([
    [502, 'server'],
    [503, 'overloaded'],
  ])('takes a %d of a proxy, which is HTML, as a counted attempt', async (status, kind) => {
    gemini().treat(raw(status, '<html><h1>Bad Gateway</h1></html>'));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind, retry: 'costs_attempt', httpStatus: status });
    expect(error.message).not.toContain('<html>');
  });

  it.each([
    ['never answers', hang],
    ['stops within its answer', hangMidBody],
  ])('gives up on a server that %s when the time of the attempt is over', async (_, treatment) => {
    gemini().treat(treatment);
    const clock = watchedClock();
    const client = clientOf(gemini(), { attemptTimeoutMs: 60, clock });
    const { signal } = new AbortController();
    const error = await failureOf(client.generateText(noteRequest({ signal })));
    expect(error).toMatchObject({ kind: 'timeout', retry: 'costs_attempt', billing: 'unknown' });
    expect(error.usage.durationMs).toBeGreaterThanOrEqual(55);
    expect(clock.asleep()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it.each([
    ['before the answer', hang],
    ['within the answer', hangMidBody],
  ])('lets go when its caller aborts %s, with the reason of the caller', async (_, treatment) => {
    gemini().treat(treatment);
    const clock = watchedClock();
    const controller = new AbortController();
    const call = failureOf(
      clientOf(gemini(), { clock }).generateText(noteRequest({ signal: controller.signal })),
    );
    await gemini().nextRequest();
    const reason = new TaskError('The lease is lost.', { code: 'LEASE_LOST', retry: 'never' });
    controller.abort(reason);
    const error = await call;
    expect(error).toMatchObject({ kind: 'cancelled', retry: 'never', billing: 'unknown' });
    expect(error.cause).toBe(reason);
    expect(clock.asleep()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('closes the connection of a call that was aborted', async () => {
    const closed = new Promise<void>((resolve) => {
      gemini().treat((response) => void response.on('close', resolve));
    });
    const controller = new AbortController();
    const call = failureOf(clientOf(gemini()).generateImage(imageRequest({ signal: controller.signal })));
    await gemini().nextRequest();
    controller.abort(new Error('cancelled'));
    expect(await call).toMatchObject({ kind: 'cancelled', retry: 'free' });
    await closed;
  });

  it('tells a deadline of its caller from a cancellation', async () => {
    gemini().treat(hang);
    const controller = new AbortController();
    const call = failureOf(clientOf(gemini()).generateText(noteRequest({ signal: controller.signal })));
    await gemini().nextRequest();
    // What a signal of `AbortSignal.timeout()` says.
    controller.abort(new DOMException('The time is up.', 'TimeoutError'));
    expect(await call).toMatchObject({ kind: 'timeout', retry: 'costs_attempt' });
  });

  it('sends nothing for a caller that has gone already', async () => {
    const signal = AbortSignal.abort(new Error('shutdown'));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest({ signal })));
    expect(error).toMatchObject({ kind: 'cancelled', billing: 'none' });
    expect(gemini().requests).toEqual([]);
  });

  it('leaves no timer and no listener behind after many calls that share one signal', async () => {
    gemini().treat(textAnswer(NOTE));
    const clock = watchedClock();
    const client = clientOf(gemini(), { clock });
    const { signal } = new AbortController();
    const left = await timersLeftBy(async () => {
      for (let round = 0; round < 4; round += 1) {
        await Promise.all(Array.from({ length: 8 }, () => client.generateText(noteRequest({ signal }))));
      }
      gemini().treat(answer([{ inlineData: { mimeType: 'image/png', data: pngBase64(1) } }]));
      await client.generateImage(imageRequest({ signal }));
    });
    expect(clock.asleep()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(left).toBe(0);
  });

  it('would notice a timer that is left behind', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    const left = await timersLeftBy(async () => {
      await systemClock.sleep(1);
      void systemClock.sleep(60_000, controller.signal).catch(() => undefined);
    });
    expect(left).toBe(1);
    controller.abort(new Error('the test is over'));
    await expect(sleep).rejects.toThrow('over');
  });

  it('keeps the key and the address out of every text of an error', async () => {
    const echo = `https://x.example/v1?key=${API_KEY} with ${API_KEY}`;
    for (const treatment of [
      reset,
      raw(
        500,
        JSON.stringify({ error: { code: 500, message: echo, status: 'INTERNAL' } }),
        'application/json',
      ),
      raw(200, `<${API_KEY}>`),
    ]) {
      gemini().treat(treatment);
      const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
      const texts = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join('\n');
      expect(texts).not.toContain(API_KEY);
      expect(texts).not.toContain(gemini().url);
      expect(texts).not.toContain('key=');
    }
  });
});
