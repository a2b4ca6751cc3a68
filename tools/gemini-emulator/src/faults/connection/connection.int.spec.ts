import { goodRequests } from '../../../test/fault-requests.js';
import { hear } from '../../../test/hear-emulator.js';
import { tinyPainter } from '../../../test/talk-to-emulator.js';
import { until } from '../../../test/until.js';
import { createGeminiEmulator, type GeminiEmulator } from '../../create-gemini-emulator.js';

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const { path, body } = goodRequests.text;
const ended = (): Promise<void> => until(() => emulator.calls()[0]?.endedAt !== null);

describe('a connection that breaks', () => {
  it('before the answer: the call was never taken on', async () => {
    expect(await hear(emulator, path, body, { fault: 'reset' })).toMatchObject({
      status: 0,
      broken: 'before the headers',
    });
    await ended();
    expect(emulator.calls()[0]).toMatchObject({ accepted: false, status: null, abortedByClient: false });
    expect(emulator.bill().total).toMatchObject({ accepted: 0, lost: 1, costMicros: 0 });
  });

  it('before the answer, but on the way out: the call is paid', async () => {
    await hear(emulator, path, body, { fault: 'reset:true' });
    await ended();
    expect(emulator.calls()[0]).toMatchObject({ accepted: true, status: null, finishReason: 'STOP' });
    expect(emulator.bill().total).toMatchObject({ accepted: 1, aborted: 0, lost: 0 });
  });

  it('in the body: half of the answer has come', async () => {
    const whole = await hear(emulator, path, body);
    emulator.clearCalls();
    const heard = await hear(emulator, path, body, { fault: 'reset_body' });
    expect([heard.status, heard.broken]).toEqual([200, 'in the body']);
    expect(heard.text.length).toBeGreaterThan(0);
    expect(heard.text.length).toBeLessThan(whole.text.length);
    await ended();
    expect(emulator.calls()[0]).toMatchObject({ accepted: true, status: 200, abortedByClient: false });
  });
});

describe('a client that goes', () => {
  const { draw } = tinyPainter();
  let begin = (): void => undefined;
  let finish = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const allowed = new Promise<void>((resolve) => (finish = resolve));
  let slow: GeminiEmulator;
  beforeAll(async () => {
    slow = await createGeminiEmulator({
      drawPicture: async (order) => {
        begin();
        await allowed;
        return draw(order);
      },
    });
  });
  afterAll(() => slow.close());

  it('while its picture is being drawn pays for it', async () => {
    const client = new AbortController();
    const { image } = goodRequests;
    const waiting = hear(slow, image.path, image.body, { signal: client.signal });
    await begun;
    client.abort();
    await waiting;
    await until(() => slow.calls()[0]?.endedAt !== null);
    expect(slow.bill().total).toMatchObject({ accepted: 0, lost: 0 });
    finish();
    await until(() => slow.bill().total.aborted === 1);
    expect(slow.bill().total).toMatchObject({ accepted: 1, lost: 0, refused: 0 });
    expect(slow.bill().total.costMicros).toBeGreaterThan(30_000);
    expect(slow.calls()[0]).toMatchObject({ accepted: true, abortedByClient: true, status: null });
  });
});

describe('a connection that goes silent', () => {
  it.each([
    ['hang', 0],
    ['hang_body', 200],
  ])('%s is charged when the client goes: that stops no work', async (fault, status) => {
    const client = new AbortController();
    const waiting = hear(emulator, path, body, {
      fault,
      signal: client.signal,
      onBody: () => client.abort(),
    });
    await until(() => emulator.calls()[0]?.accepted === true);
    expect(emulator.calls()[0]?.endedAt).toBeNull();
    if (fault === 'hang') client.abort();
    expect(await waiting).toMatchObject({ status, broken: 'by the client' });
    await ended();
    expect(emulator.calls()[0]).toMatchObject({ abortedByClient: true, status: status || null });
    const { total } = emulator.bill();
    expect(total).toMatchObject({ accepted: 1, aborted: 1 });
    expect(total.costMicros).toBeGreaterThan(0);
  });

  it('holds its place until the client goes', async () => {
    const client = new AbortController();
    emulator.limits.set({ concurrency: 1 });
    const waiting = hear(emulator, path, body, { fault: 'hang', signal: client.signal });
    await until(() => emulator.calls()[0]?.accepted === true);
    expect((await hear(emulator, path, body)).status).toBe(429);
    client.abort();
    await waiting;
    await ended();
    expect((await hear(emulator, path, body)).status).toBe(200);
  });

  it('may be free', async () => {
    const client = new AbortController();
    const waiting = hear(emulator, path, body, { fault: 'hang:false', signal: client.signal });
    await until(() => emulator.calls()[0]?.matchedFault === 'hang');
    client.abort();
    await waiting;
    await ended();
    expect(emulator.bill().total).toMatchObject({ accepted: 0, lost: 1, costMicros: 0 });
  });

  it('does not keep the emulator from closing', async () => {
    const closing = await createGeminiEmulator();
    const waiting = ['hang', 'hang_body', 'latency:600000'].map((fault) =>
      hear(closing, path, body, { fault }),
    );
    await until(() => closing.calls().filter(({ accepted }) => accepted).length === 3);
    await closing.close();
    expect((await Promise.all(waiting)).map(({ broken }) => broken)).toEqual([
      'before the headers',
      'in the body',
      'before the headers',
    ]);
  });
});
