import { characterBatchSchema, postDetailSchema } from '../../test/answer-schemas.js';
import { imageRequest, talk, textRequest, tinyPainter } from '../../test/talk-to-emulator.js';
import { createGeminiEmulator, type GeminiEmulator } from '../create-gemini-emulator.js';
import type { FaultName } from './fault-table.js';

const lite = '/v1beta/models/gemini-3.5-flash-lite:generateContent';
const banana = '/v1beta/models/gemini-nano-banana-2.1:generateContent';
const batch = textRequest('Return exactly 4 characters.', characterBatchSchema);

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator({ drawPicture: tinyPainter().draw });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.clearCalls();
  emulator.setLatency(0);
  emulator.setFaults([]);
});

const once = (fault: FaultName): void => emulator.setFaults([{ fault, times: 1 }]);
const textOf = (said: Awaited<ReturnType<typeof talk>>): string =>
  said.body.candidates?.[0]?.content.parts?.[0]?.text ?? '';

describe('faults', () => {
  it.each([
    ['http_429', 429, 'RESOURCE_EXHAUSTED'],
    ['http_500', 500, 'INTERNAL'],
    ['http_503', 503, 'UNAVAILABLE'],
  ] as const)('%s answers %d once and costs nothing, then all is well', async (fault, status, name) => {
    once(fault);
    const said = await talk(emulator, lite, batch);
    expect([said.status, said.body.error?.status]).toEqual([status, name]);
    expect((await talk(emulator, lite, batch)).status).toBe(200);
    expect(emulator.calls().map((call) => [call.matchedFault, call.status, call.costMicros > 0])).toEqual([
      [fault, status, false],
      [null, 200, true],
    ]);
  });

  it('http_429 says which quota it was and when to come again', async () => {
    once('http_429');
    const details = (await talk(emulator, lite, batch)).body.error?.details ?? [];
    expect(details.map((detail) => detail['@type'])).toEqual([
      'type.googleapis.com/google.rpc.QuotaFailure',
      'type.googleapis.com/google.rpc.Help',
      'type.googleapis.com/google.rpc.RetryInfo',
    ]);
  });

  it.each([
    ['empty', 'STOP'],
    ['safety_block', 'SAFETY'],
  ] as const)('%s is a good answer without parts', async (fault, finishReason) => {
    once(fault);
    const said = await talk(emulator, lite, batch);
    expect(said.status).toBe(200);
    expect(said.body.candidates?.[0]?.finishReason).toBe(finishReason);
    expect(said.body.candidates?.[0]?.content.parts).toBeUndefined();
  });

  it('prompt_block has no candidates at all', async () => {
    once('prompt_block');
    const said = await talk(emulator, lite, batch);
    expect(said.body.candidates).toBeUndefined();
    expect(said.body.promptFeedback).toEqual({ blockReason: 'PROHIBITED_CONTENT' });
    expect(emulator.calls()[0]).toMatchObject({ finishReason: 'PROHIBITED_CONTENT', outputTokens: 0 });
  });

  it('image_refusal gives a reason instead of a picture', async () => {
    emulator.setFaults([{ match: { kind: 'image' }, fault: 'image_refusal' }]);
    const said = await talk(emulator, banana, imageRequest('A harbour'));
    expect(said.body.candidates?.[0]).toMatchObject({
      finishReason: 'IMAGE_SAFETY',
      finishMessage: expect.any(String) as string,
    });
    expect((await talk(emulator, lite, batch)).body.candidates?.[0]?.finishReason).toBe('STOP');
  });

  it.each([
    ['fewer_items', 3],
    ['more_items', 5],
  ] as const)('%s gives %d characters instead of 4, all different', async (fault, count) => {
    once(fault);
    const { characters } = JSON.parse(textOf(await talk(emulator, lite, batch))) as {
      characters: { username: string }[];
    };
    expect(new Set(characters.map((one) => one.username)).size).toBe(count);
  });

  it('invalid_json cannot be parsed and fenced_json can, without its fence', async () => {
    once('invalid_json');
    const broken = textOf(await talk(emulator, lite, batch));
    expect(() => JSON.parse(broken) as unknown).toThrow();
    once('fenced_json');
    const fenced = textOf(await talk(emulator, lite, batch));
    expect(JSON.parse(/^```json\n(.*)\n```$/s.exec(fenced)?.[1] ?? '')).toHaveProperty('characters');
  });

  it('reset breaks the connection', async () => {
    once('reset');
    await expect(talk(emulator, lite, batch)).rejects.toThrow('fetch failed');
    expect(emulator.calls()[0]).toMatchObject({
      matchedFault: 'reset',
      status: null,
      abortedByClient: false,
    });
    expect(emulator.calls()[0]?.endedAt).not.toBeNull();
  });

  it('hang answers nothing until the client gives up, and the log knows', async () => {
    once('hang');
    const client = new AbortController();
    const waiting = talk(emulator, lite, batch, { signal: client.signal });
    await until(() => emulator.calls()[0]?.matchedFault === 'hang');
    expect(emulator.calls()[0]?.endedAt).toBeNull();
    client.abort();
    await expect(waiting).rejects.toThrow('abort');
    await until(() => emulator.calls()[0]?.endedAt !== null);
    expect(emulator.calls()[0]).toMatchObject({ abortedByClient: true, status: null });
  });

  it('are matched by schema, prompt and request id', async () => {
    emulator.setFaults([
      {
        match: { schemaKind: 'PostDetail', promptIncludes: 'harbour', requestIdIncludes: 'task-7' },
        fault: 'http_503',
      },
    ]);
    const post = textRequest('A harbour', postDetailSchema);
    expect((await talk(emulator, lite, post, { requestId: 'task-7-a' })).status).toBe(503);
    expect((await talk(emulator, lite, post, { requestId: 'task-8' })).status).toBe(200);
    expect((await talk(emulator, lite, batch, { requestId: 'task-7' })).status).toBe(200);
  });
});

describe('faults over HTTP', () => {
  it('are set, shown and cleared', async () => {
    const rule = { match: { kind: 'text' }, fault: 'http_503' };
    expect((await talk(emulator, '/emulator/faults', rule)).body).toEqual({ rules: [rule] });
    expect((await talk(emulator, lite, batch)).status).toBe(503);
    await talk(emulator, '/emulator/faults', undefined, { method: 'DELETE' });
    expect((await talk(emulator, '/emulator/faults')).body).toEqual({ rules: [] });
    expect((await talk(emulator, lite, batch)).status).toBe(200);
  });

  it('say what is wrong with a rule and keep the old ones', async () => {
    emulator.setFaults([{ fault: 'http_500' }]);
    const said = await talk(emulator, '/emulator/faults', [{ fault: 'earthquake' }]);
    expect(said.status).toBe(400);
    expect(said.body['message']).toContain('This is no list of fault rules.');
    expect((await talk(emulator, lite, batch)).status).toBe(500);
  });
});

describe('latency', () => {
  it('holds back every answer for that long', async () => {
    emulator.setLatency(60);
    const startedAt = performance.now();
    await talk(emulator, lite, batch);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
  });

  it('ends at once when the client has gone, who pays all the same', async () => {
    emulator.setLatency(600_000);
    const client = new AbortController();
    const waiting = talk(emulator, lite, batch, { signal: client.signal });
    await until(() => emulator.calls().length === 1);
    client.abort();
    await expect(waiting).rejects.toThrow('abort');
    await until(() => emulator.calls()[0]?.abortedByClient === true);
    expect(emulator.calls()[0]?.costMicros).toBeGreaterThan(0);
  });

  it('does not keep the emulator from closing, nor does a silent connection', async () => {
    const closing = await createGeminiEmulator({ faults: [{ fault: 'hang', times: 1 }] });
    const silent = talk(closing, lite, batch).catch((error: unknown) => error);
    await until(() => closing.calls()[0]?.matchedFault === 'hang');
    closing.setLatency(600_000);
    const slow = talk(closing, lite, batch).catch((error: unknown) => error);
    await until(() => closing.calls().length === 2);
    await closing.close();
    expect([String(await silent), String(await slow)]).toEqual([
      'TypeError: fetch failed',
      'TypeError: fetch failed',
    ]);
  });
});

/** Gives the event loop turns until something has happened; Jest's own time limit ends a wait that is in vain. */
async function until(hasHappened: () => boolean): Promise<void> {
  while (!hasHappened()) await new Promise((resolve) => setImmediate(resolve));
}
