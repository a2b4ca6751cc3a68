import { brotliCompressSync, gzipSync } from 'node:zlib';

import { clientOf, failureOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { json, raw, type Treatment } from './fake-gemini.js';
import { passingClock } from './passing-clock.js';
import { rpcError, textAnswer } from './replies.js';

const { gemini } = useFakeGemini();
const NOTE = '{"title":"Ñandú 🌊","count":2}';
const REPLY = Buffer.from(
  JSON.stringify({ candidates: [{ content: { parts: [{ text: NOTE }] }, finishReason: 'STOP' }] }),
);

/** Answers byte by byte, so that no character and no code comes in one piece. */
function dripping(body: Uint8Array, headers: Record<string, string> = {}): Treatment {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    for (const byte of body) response.write(Uint8Array.of(byte));
    response.end();
  };
}

describe('the bytes of an answer', () => {
  it.each<[string, Treatment]>([
    ['as they are', dripping(REPLY)],
    ['after a mark of their order', dripping(Buffer.concat([Buffer.from('\uFEFF'), REPLY]))],
    ['out of gzip', dripping(gzipSync(REPLY), { 'content-encoding': 'gzip' })],
    ['out of Brotli', dripping(brotliCompressSync(REPLY), { 'content-encoding': 'br' })],
  ])('are read %s', async (_, treatment) => {
    gemini().treat(treatment);
    const { value } = await clientOf(gemini()).generateText(noteRequest());
    expect(value).toEqual({ title: 'Ñandú 🌊', count: 2 });
    expect((await gemini().nextRequest()).headers['accept-encoding']).toBe('gzip, br');
  });

  it('count as cut off when their gzip is broken', async () => {
    gemini().treat(dripping(gzipSync(REPLY).subarray(0, 40), { 'content-encoding': 'gzip' }));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind: 'network', billing: 'unknown' });
  });

  it('of an error are read out of gzip too', async () => {
    const body = gzipSync(JSON.stringify(rpcError(400, 'INVALID_ARGUMENT', 'Too many pears.')));
    gemini().treat((response) => {
      response.writeHead(400, { 'content-encoding': 'gzip' });
      response.end(body);
    });
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ httpStatus: 400 });
    expect(error.message).toContain('Too many pears.');
  });
});

describe('a call on the wire', () => {
  it('follows no redirect', async () => {
    gemini().treat((response) => {
      response.writeHead(307, { location: `${gemini().url}/elsewhere` });
      response.end();
    });
    expect(await failureOf(clientOf(gemini()).generateText(noteRequest()))).toMatchObject({
      httpStatus: 307,
    });
    expect(
      gemini()
        .requests.map(({ path }) => path)
        .filter((path) => path === '/elsewhere'),
    ).toEqual([]);
  });

  it('is an error of the server when its text breaks off', async () => {
    gemini().treat((response) => {
      response.writeHead(503, { 'content-length': '1000' });
      response.write('{"error":', () => response.socket?.resetAndDestroy());
    });
    const clock = passingClock(Date.parse('2026-11-23T12:00:00Z'));
    expect(await failureOf(clientOf(gemini(), { clock }).generateText(noteRequest()))).toMatchObject({
      kind: 'overloaded',
      httpStatus: 503,
    });
  });

  it('goes past the fetch that everybody uses, and leaves it as it was', async () => {
    const before = globalThis.fetch;
    const calls: unknown[] = [];
    const everybodys: typeof fetch = (input) => Promise.reject(new Error(`${calls.push(input)} calls`));
    globalThis.fetch = everybodys;
    try {
      const seen: unknown[] = [];
      const noting: Treatment = (response) => {
        seen.push(globalThis.fetch);
        textAnswer(NOTE)(response);
      };
      gemini().treat(noting, json(400, rpcError(400, 'INVALID_ARGUMENT', 'no')), noting);
      const client = clientOf(gemini());
      await client.generateText(noteRequest());
      await failureOf(client.generateText(noteRequest()));
      await client.generateText(noteRequest());
      expect(seen).toEqual([everybodys, everybodys]);
      expect(calls).toEqual([]);
      expect(globalThis.fetch).toBe(everybodys);
    } finally {
      globalThis.fetch = before;
    }
  });

  it('is told of its own answer and asked for itself among others with the same id', async () => {
    gemini().treat(raw(429, 'slow down'));
    const budgetThat = (may: boolean) => ({
      reserve: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      maySend: () => may,
    });
    const client = clientOf(gemini(), { callTimeoutMs: 1_000 });
    const [may, mayNot] = await Promise.all(
      [true, false].map((word) => failureOf(client.generateText(noteRequest({ budget: budgetThat(word) })))),
    );
    expect([may?.httpStatus, mayNot?.kind]).toEqual([429, 'cancelled']);
  });
});
