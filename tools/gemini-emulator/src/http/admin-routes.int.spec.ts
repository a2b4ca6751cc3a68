import { goodRequests } from '../../test/fault-requests.js';
import { hear, type Heard } from '../../test/hear-emulator.js';
import { createGeminiEmulator, type GeminiEmulator } from '../create-gemini-emulator.js';
import { createEmulatorApp } from '../emulator-app.js';
import { faultNames } from '../faults/fault-table.js';
import { presetNames } from '../rules/presets/presets.js';

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator({
    keys: { main: 'key-of-main', other: 'key-of-other' },
    faults: { match: { promptIncludes: 'begins with a rule' }, fault: 'http_500' },
  });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const { path, body } = goodRequests.text;
const call = (key = 'key-of-main', headers: Record<string, string> = {}): Promise<Heard> =>
  hear(emulator, path, body, { key, headers });
const admin = (route: string, method?: string, sent?: unknown): Promise<Heard> =>
  hear(emulator, `/admin/${route}`, sent, method === undefined ? {} : { method });

describe('/admin/faults', () => {
  it('shows the rules, and what there is', async () => {
    expect((await admin('faults')).body).toEqual({
      rules: [{ match: { promptIncludes: 'begins with a rule' }, fault: 'http_500' }],
      known: faultNames,
      presets: presetNames,
    });
  });

  it('puts rules in the place of all, and takes all away', async () => {
    const rule = { match: { kind: 'text', first: 1 }, fault: 'quota_minute:500' };
    expect((await admin('faults', 'PUT', [rule])).body).toMatchObject({ rules: [rule] });
    expect([(await call()).status, (await call()).status]).toEqual([429, 200]);
    await admin('faults', 'PUT', { fault: 'http_503' });
    expect((await call()).status).toBe(503);
    expect((await admin('faults', 'DELETE')).status).toBe(204);
    expect(emulator.faults.rules()).toEqual([]);
    expect((await call()).status).toBe(200);
  });

  it('takes a preset', async () => {
    await admin('faults', 'PUT', { preset: 'every-fault-5-percent' });
    expect(emulator.faults.rules().length).toBeGreaterThan(10);
    expect(emulator.faults.rules().every((rule) => rule.oneOf !== undefined)).toBe(true);
  });

  it('refuses a rule that is none: names the field, lists the faults, keeps the old rules', async () => {
    emulator.faults.set({ fault: 'http_504' });
    const said = await admin('faults', 'PUT', [{ fault: 'hang' }, { fault: 'earthquake' }]);
    expect(said.status).toBe(400);
    const { message } = said.body as { message: string };
    expect(message).toContain('faults[1].fault: There is no fault "earthquake".');
    expect(message).toContain(`Known faults: ${faultNames.join(', ')}.`);
    expect((await call()).status).toBe(504);
  });
});

describe('faults that a call asks for', () => {
  it.each([
    ['a header', path, { 'x-emulator-fault': 'http_503' }],
    ['the query', `${path}?fault=http_503`, {}],
  ])('by %s', async (_how, where, headers) => {
    expect((await hear(emulator, where, body, { key: 'key-of-main', headers })).status).toBe(503);
    expect((await call()).status).toBe(200);
  });

  it('may be several, and win over the rules, which do not notice', async () => {
    emulator.faults.set({ match: { nth: 1 }, fault: 'http_500' });
    const both = await call('key-of-main', { 'x-emulator-fault': 'missing_usage, thought_part,latency:1' });
    expect(both.body).not.toHaveProperty('usageMetadata');
    expect(both.text).toContain('"thought":true');
    expect(emulator.calls()[0]).toMatchObject({
      matchedFault: 'missing_usage,thought_part,latency',
      delayMs: 1,
    });
    expect((await call()).status).toBe(500);
  });

  it('that there are not are an error, which says so', async () => {
    const said = await call('key-of-main', { 'x-emulator-fault': 'http_503,earthquake' });
    expect(said.status).toBe(400);
    expect(said.text).toContain('There is no fault \\"earthquake\\"');
    expect(said.text).toContain('Known faults: latency');
    expect(
      (await hear(emulator, '/v1beta/models?fault=earthquake', undefined, { key: 'key-of-main' })).status,
    ).toBe(400);
  });

  it('befall the list of models and the counting of tokens too', async () => {
    const faulted = (where: string, sent?: object): Promise<Heard> =>
      hear(emulator, `${where}?fault=http_504`, sent, { key: 'key-of-main' });
    expect((await faulted(goodRequests.models.path)).status).toBe(504);
    expect((await faulted(goodRequests.count.path, goodRequests.count.body)).status).toBe(504);
  });
});

describe('/admin/calls', () => {
  it('comes in pages, with all that is known of a call and no key', async () => {
    await call('key-of-main', { 'x-client-request-id': 'task-1' });
    await call('key-of-other', { 'x-emulator-fault': 'http_503' });
    const first = await admin('calls?limit=1');
    const [good] = emulator.calls();
    expect(first.body).toEqual({ calls: [good], next: 1, total: 2, forgotten: 0 });
    expect(good).toMatchObject({
      id: 1,
      requestId: 'task-1',
      key: 'main',
      model: 'gemini-3.8-flash',
      kind: 'text',
      status: 200,
      finishReason: 'STOP',
      accepted: true,
      matchedFault: null,
      delayMs: 0,
    });
    expect(good?.thoughtTokens).toBeGreaterThan(0);
    const second = await admin('calls?after=1');
    expect(second.body).toMatchObject({
      calls: [{ id: 2, key: 'other', status: 503, matchedFault: 'http_503', costMicros: 0 }],
      next: null,
    });
    expect(first.text + second.text).not.toContain('key-of-');
    expect(emulator.callPage(1, 10).calls).toHaveLength(1);
  });

  it.each(['limit=0', 'limit=many', 'after=-1', 'colour=red'])('refuses ?%s', async (query) => {
    const said = await admin(`calls?${query}`);
    expect(said.status).toBe(400);
    expect((said.body as { message: string }).message).toMatch(/^query/);
  });
});

describe('/admin/bill', () => {
  it('is what the calls cost, by key', async () => {
    await call('key-of-main');
    await call('key-of-main', { 'x-emulator-fault': 'http_503' });
    await call('key-of-other', { 'x-emulator-fault': 'missing_usage' });
    const said = await admin('bill');
    expect(said.body).toEqual(emulator.bill());
    expect(said.body).toMatchObject({
      total: { accepted: 2, refused: 1, peaks: { concurrentCalls: 1, callsPerMinute: 3 } },
      keys: { main: { accepted: 1, refused: 1 }, other: { accepted: 1, refused: 0 } },
    });
    const sum = emulator.calls().reduce((micros, { costMicros }) => micros + costMicros, 0);
    expect(emulator.bill().total.costMicros).toBe(sum);
  });

  it('counts what was read of refused calls in its peaks, and only there', async () => {
    await call('key-of-main', { 'x-emulator-fault': 'http_503' });
    await call();
    const [refused, good] = emulator.calls().map(({ promptTokens }) => promptTokens);
    expect(refused).toBe(good);
    expect(emulator.bill().total).toMatchObject({
      promptTokens: good,
      peaks: { inputTokensPerMinute: 2 * (good ?? 0) },
    });
  });

  it('has let a call go before its answer leaves: who asks again at once is not a second one', async () => {
    const { app, controls } = createEmulatorApp({ limits: [{ concurrency: 1 }] });
    const request = {
      method: 'POST',
      url: path,
      headers: { 'x-goog-api-key': 'k' },
      payload: body ?? {},
    } as const;
    const statuses: number[] = [];
    app.addHook('onSend', async () => {
      if (controls.book.calls().length === 1) statuses.push((await app.inject(request)).statusCode);
    });
    statuses.push((await app.inject(request)).statusCode);
    expect(statuses).toEqual([200, 200]);
    expect(controls.book.bill().total.peaks.concurrentCalls).toBe(1);
    await app.close();
  });
});

describe('/admin/limits', () => {
  it('sets true limits, for each key alone, and takes them away', async () => {
    const limits = [{ rpm: 1, model: 'gemini-3.8-flash' }];
    expect((await admin('limits', 'PUT', limits)).body).toEqual({ limits });
    expect((await call()).status).toBe(200);
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('GenerateRequestsPerMinutePerProjectPerModel-PaidTier');
    expect(refused.text).toMatch(/"retryDelay":"(60|59\.\d+)s"/);
    expect(emulator.calls()[1]).toMatchObject({ exceededLimit: 'minute', status: 429, accepted: false });
    expect((await call('key-of-other')).status).toBe(200);
    await admin('limits', 'DELETE');
    expect((await call()).status).toBe(200);
    expect((await admin('limits')).body).toEqual({ limits: [] });
  });

  it('refuses what is none', async () => {
    const said = await admin('limits', 'PUT', [{ rps: 1 }]);
    expect(said.status).toBe(400);
    expect((said.body as { message: string }).message).toContain('limits[0]: Unrecognized key: "rps"');
  });
});

describe('/admin/reset', () => {
  it('goes back to the start', async () => {
    await call();
    emulator.setLatency(600_000);
    emulator.limits.set({ rpm: 0 });
    emulator.faults.set({ fault: 'hang' });
    expect((await admin('reset', 'POST')).status).toBe(204);
    expect(emulator.faults.rules()).toHaveLength(1);
    expect(emulator.limits.rules()).toEqual([]);
    expect(emulator.calls()).toEqual([]);
    expect(emulator.bill().total.accepted).toBe(0);
    expect((await call()).status).toBe(200);
  });

  it('throws the dice again as they fell', async () => {
    const run = async (): Promise<unknown[]> => {
      emulator.reset();
      emulator.faults.set({ match: { probability: 0.5 }, oneOf: ['http_500', 'http_503', 'wrong_type'] });
      const heard: unknown[] = [];
      for (let turn = 0; turn < 12; turn += 1) {
        const { status, text } = await call();
        heard.push([status, text]);
      }
      return heard;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(new Set(first.map((one) => JSON.stringify(one).slice(0, 5))).size).toBeGreaterThan(1);
  });
});

describe('callers from other machines', () => {
  const far = { remoteAddress: '203.0.113.9', headers: { 'x-goog-api-key': 'k' } };
  const routes = ['/admin/calls', '/admin/bill', '/admin/faults', '/admin/limits', '/emulator/calls'];

  it.each([...routes, '/%61dmin/faults'])('may not use %s', async (url) => {
    const { app } = createEmulatorApp({});
    const said = await app.inject({ ...far, url });
    expect(said.statusCode).toBe(403);
    expect(said.json<{ message: string }>().message).toContain('EMULATOR_ADMIN=true');
    expect((await app.inject({ ...far, url, remoteAddress: '::ffff:127.0.0.1' })).statusCode).toBe(200);
    await app.close();
  });

  it('may not change anything either, but may call Gemini and ask for its health', async () => {
    const { app, controls } = createEmulatorApp({});
    const changed = await app.inject({
      ...far,
      method: 'PUT',
      url: '/admin/faults',
      payload: { fault: 'hang' },
    });
    expect([changed.statusCode, controls.faults.rules()]).toEqual([403, []]);
    expect((await app.inject({ ...far, url: '/v1beta/models' })).statusCode).toBe(200);
    expect((await app.inject({ ...far, url: '/health' })).json()).toEqual({ status: 'UP' });
    await app.close();
  });

  it('may when they are allowed to', async () => {
    const { app } = createEmulatorApp({ allowRemoteAdmin: true });
    for (const url of routes) expect((await app.inject({ ...far, url })).statusCode).toBe(200);
    await app.close();
  });
});
