import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { systemClock } from '@generia/resilience';

import { smoke } from './smoke.js';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Answers the three questions as Gemini does. */
async function gemini(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    request.resume();
    const parts =
      url.includes('image') || url.includes('banana')
        ? [{ inlineData: { mimeType: 'image/png', data: PNG } }]
        : [{ text: JSON.stringify({ greeting: 'Good morning.' }) }];
    const answer = url.endsWith(':countTokens')
      ? { totalTokens: 6 }
      : {
          candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP' }],
          usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 4, totalTokenCount: 13 },
        };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function run(env: Record<string, string>) {
  let stdout = '';
  const { signal } = new AbortController();
  const code = await smoke({
    env,
    clock: systemClock,
    fetch,
    stdout: { write: (text) => (stdout += text) },
    signal,
  });
  return { code, stdout };
}

describe('the smoke test', () => {
  it('says that it was not run without a key', async () => {
    expect(await run({})).toEqual({ code: 0, stdout: 'Not run: GEMINI_API_KEY is not set.\n' });
  });

  it('asks for a text, a picture and a count, and never shows the key', async () => {
    const server = await gemini();
    const { port } = server.address() as AddressInfo;
    const { code, stdout } = await run({
      GEMINI_API_KEY: 'very-secret',
      GEMINI_BASE_URL: `http://127.0.0.1:${port}`,
    });
    server.closeAllConnections();
    server.close();
    expect(code).toBe(0);
    expect(stdout).toContain('text: "Good morning."');
    expect(stdout).toMatch(/picture: \d+ bytes of image\/png/);
    expect(stdout).toContain('countTokens: 6 tokens');
    expect(stdout).not.toContain('very-secret');
  });
});
