import { silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';
import { z } from 'zod';

import { createScriptedTransport } from '../../test/scripted-transport.js';
import type { GatewayAnswer } from './gateway-answer.js';
import { createGatewayCalls, type GatewayCall } from './gateway-calls.js';
import { unreachableError } from './gateway-error.js';
import { DEFAULT_GATEWAY_BREAKER, DEFAULT_GATEWAY_TIMING, type GatewayBreaker } from './gateway-options.js';

const { signal } = new AbortController();

const call: GatewayCall<{ post_id: string }> = {
  operation: 'createAiPost',
  method: 'POST',
  url: 'http://gateway/api/v1/worlds/w/ai-posts',
  headers: { 'idempotency-key': 'k' },
  body: '{"post_id":"p"}',
  accepts: [200, 201],
  answer: z.object({ post_id: z.string() }),
  timeoutMs: 10_000,
};

const answer = (status: number, changes: Partial<GatewayAnswer> = {}): GatewayAnswer => ({
  status,
  contentType: 'application/json',
  retryAfter: '',
  text: '{"post_id":"p","more":1}',
  ...changes,
});

const broken = unreachableError('createAiPost', 'ECONNRESET', undefined);

/** Dice that always show the longest delay. */
function open(breaker: Partial<GatewayBreaker> = {}, dice = (): number => 1 - Number.EPSILON) {
  const clock = new VirtualClock();
  const transport = createScriptedTransport();
  const calls = createGatewayCalls({
    name: 'The platform',
    transport,
    clock,
    dice,
    log: silentLog,
    timing: DEFAULT_GATEWAY_TIMING,
    breaker: { ...DEFAULT_GATEWAY_BREAKER, ...breaker },
  });
  const startedAtMs = clock.now();
  return { clock, transport, calls, passedMs: () => clock.now() - startedAtMs };
}

describe('a call of the gateway', () => {
  it('hands back what the answer says', async () => {
    const { calls, transport } = open();
    transport.next(answer(201));
    expect(await calls(call, signal)).toEqual({ post_id: 'p' });
    expect(transport.requests).toEqual([call]);
  });

  it('is repeated to the letter, after pauses that grow, until it succeeds', async () => {
    const { calls, transport, clock, passedMs } = open();
    transport.next(broken, answer(502), answer(500), answer(200));
    expect(await clock.runUntil(calls(call, signal))).toEqual({ post_id: 'p' });
    expect(transport.requests).toEqual([call, call, call, call]);
    expect(passedMs()).toBe(250 + 500 + 1_000);
  });

  it('ends with the last failure after four attempts', async () => {
    const { calls, transport, clock } = open();
    transport.next(answer(503));
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
      retry: 'free',
      retryAfterMs: 5_000,
    });
    expect(transport.requests).toHaveLength(4);
    expect(clock.sleepers).toBe(0);
  });

  it.each([400, 401, 404, 409, 422])('is not repeated after %d', async (status) => {
    const { calls, transport } = open();
    transport.next(answer(status));
    await expect(calls(call, signal)).rejects.toMatchObject({ isPassing: false });
    expect(transport.requests).toHaveLength(1);
  });

  it('gives each attempt its own time', async () => {
    const { calls, transport, clock, passedMs } = open({}, () => 0);
    transport.next('silence');
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
      message: 'createAiPost: the platform cannot be reached (no answer within 10000 ms).',
    });
    expect(passedMs()).toBe(4 * 10_000);
  });

  it('waits as long as it was asked to, and a little more', async () => {
    const { calls, transport, clock, passedMs } = open();
    transport.next(answer(429, { retryAfter: '7' }), answer(200));
    await clock.runUntil(calls(call, signal));
    expect(passedMs()).toBe(7_000 + 250);
  });

  it('hands on a wait that is too long to sit out', async () => {
    const { calls, transport, clock } = open();
    transport.next(answer(429, { retryAfter: '60' }));
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject({
      code: 'PLATFORM_BUSY',
      retry: 'free',
      retryAfterMs: 60_000,
    });
    expect(transport.requests).toHaveLength(1);
  });

  it.each([
    ['half a JSON', { text: '{"post_id":"p' }, 'the whole body'],
    ['a page', { text: '<html>', contentType: 'text/html' }, 'text/html'],
    ['another shape', { text: '{"id":"p"}' }, 'wrong in post_id'],
    ['nothing', { text: '' }, '0 characters'],
  ])('does not understand %s', async (_name, changes, words) => {
    const { calls, transport, clock } = open();
    transport.next(answer(200, changes));
    const error: unknown = await clock.runUntil(calls(call, signal)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_ANSWER', retry: 'costs_attempt' });
    expect(String(error)).toMatch(/createAiPost: the platform gave an answer that is not understood/);
    expect(String(error)).toContain(words);
    expect(transport.requests).toHaveLength(4);
  });

  it('ends at once with the reason of an abort, in the middle of an attempt and of a pause', async () => {
    const { calls, transport, clock } = open();
    const reason = new Error('the service stops');
    for (const outcome of ['silence', broken] as const) {
      const stop = new AbortController();
      transport.next(outcome);
      const refused = expect(calls(call, stop.signal)).rejects.toBe(reason);
      await clock.advance(100);
      expect(clock.sleepers).toBe(1);
      stop.abort(reason);
      await refused;
      expect(clock.sleepers).toBe(0);
    }
    expect(transport.requests).toHaveLength(2);
  });
});

describe('the breaker of the gateway', () => {
  const openError = { code: 'CIRCUIT_OPEN', retry: 'free' };

  it('leaves a platform alone that is down, costs nobody an attempt, and probes', async () => {
    const { calls, transport, clock } = open({ failureThreshold: 4, openMs: 2_000 }, () => 0);
    transport.next(answer(503));
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject({ code: 'PLATFORM_UNAVAILABLE' });
    await expect(calls(call, signal)).rejects.toMatchObject({ ...openError, retryAfterMs: 2_000 });
    expect(transport.requests).toHaveLength(4);

    await clock.advance(2_000);
    transport.next('silence');
    const probe = calls(call, signal);
    await expect(calls(call, signal)).rejects.toMatchObject(openError);
    expect(transport.requests).toHaveLength(5);
    await expect(clock.runUntil(probe)).rejects.toMatchObject(openError);

    await clock.advance(60_000);
    transport.next(answer(200));
    expect(await calls(call, signal)).toEqual({ post_id: 'p' });
    expect(await Promise.all([calls(call, signal), calls(call, signal)])).toHaveLength(2);
  });

  it('ends the repeats of a call as soon as it opens', async () => {
    const { calls, transport, clock } = open({ failureThreshold: 2 }, () => 0);
    transport.next(answer(503));
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject(openError);
    expect(transport.requests).toHaveLength(2);
  });

  it.each([
    ['a refusal', answer(409)],
    ['a limit', answer(429)],
    ['an unknown id', answer(404)],
    ['an answer of another shape', answer(200, { text: '{}' })],
  ])('is not opened by %s', async (_name, outcome) => {
    const { calls, transport, clock } = open({ failureThreshold: 1 }, () => 0);
    transport.next(outcome);
    for (let asked = 0; asked < 3; asked += 1) {
      await expect(clock.runUntil(calls(call, signal))).rejects.not.toMatchObject(openError);
    }
  });

  it.each([
    ['a broken connection', broken],
    ['a server error', answer(500)],
    ['silence', 'silence' as const],
  ])('is opened by %s', async (_name, outcome) => {
    const { calls, transport, clock } = open({ failureThreshold: 1 }, () => 0);
    transport.next(outcome);
    await expect(clock.runUntil(calls(call, signal))).rejects.toMatchObject(openError);
    expect(transport.requests).toHaveLength(1);
  });
});
