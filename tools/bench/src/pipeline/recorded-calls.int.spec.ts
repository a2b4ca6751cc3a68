import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createGeminiClient } from '@generia/gemini-client';
import { systemClock } from '@generia/resilience';

import { recordCalls } from './recorded-calls.js';

/** A server that refuses each call for good, and what it was sent. */
async function startServer() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
    request.on('end', () => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    bodies,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('the recorder of calls', () => {
  it('notes what the client sends for each call that it knows, as it is sent', async () => {
    const server = await startServer();
    const recorder = recordCalls();
    try {
      const client = createGeminiClient({ apiKey: 'key', baseUrl: server.url, clock: systemClock });
      const draw = (generation: typeof client, requestId: string) =>
        generation
          .generateImage({
            ...{ prompt: 'A pear, “木”.', aspectRatio: '1:1', model: 'gemini-nano-banana-2.1', requestId },
            signal: new AbortController().signal,
          })
          .catch(() => undefined);
      await draw({ ...client, ...recorder.around(client) }, 'one');
      await draw(client, 'unknown');
      recorder.close();
      await draw({ ...client, ...recorder.around(client) }, 'late');
      expect(recorder.calls).toMatchObject([
        {
          callId: 'one',
          kind: 'image',
          url: `${server.url}/v1beta/models/gemini-nano-banana-2.1:generateContent`,
          body: server.bodies[0],
          headers: {
            'content-type': 'application/json',
            'x-goog-api-key': 'key',
            'x-client-request-id': 'one',
          },
        },
      ]);
      expect(server.bodies).toHaveLength(3);
    } finally {
      server.close();
    }
  });
});
