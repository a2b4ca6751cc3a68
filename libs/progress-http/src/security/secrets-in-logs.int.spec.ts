import { connect } from 'node:net';

import { createLogger, Secret } from '@generia/service-runtime';
import { SignJWT } from 'jose';

import { openTestApi } from '../testing/open-test-api.js';

const KEY = 'an-api-key-that-nobody-may-read-anywhere';
const GUESS = 'a-guess-that-nobody-may-read-either-0000';
const SECRET = 'the-secret-of-the-tokens-of-this-service';

describe('the log of the HTTP interface', () => {
  it('holds no key, token or secret, whatever is asked and goes wrong, at its most talkative', async () => {
    const lines: string[] = [];
    const api = await openTestApi({
      logger: createLogger({
        name: 'progress-api',
        level: 'trace',
        to: { write: (line) => void lines.push(line) },
      }),
      security: {
        apiKeys: [{ name: 'alice', key: new Secret(KEY), scopes: new Set(['read']) }],
        jwt: { secret: new Secret(SECRET) },
      },
    });
    try {
      const jwt = await new SignJWT({ sub: 'ann' })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(SECRET));
      const worldId = await api.beginWorld();
      const broken = api.backend.repositories.worldLedgers as { findById: unknown };
      broken.findById = (): never => {
        throw new Error(`the ledger of ?token=${jwt} and Bearer ${KEY} is broken`);
      };
      for (const token of [KEY, GUESS, jwt, `${jwt}x`]) {
        for (const path of [
          '/worlds',
          `/worlds/${worldId}/cost`,
          '/nowhere',
          '/worlds/%zz',
          `/worlds?token=${token}`,
        ])
          await api.call(`/api/v1${path}`, { token });
        await api.call('/api/v1/worlds', { token, json: { prompt: '' } });
        const stream = new AbortController();
        const answer = fetch(`${api.url}/api/v1/worlds/${worldId}/status/stream?token=${token}`, {
          signal: stream.signal,
        });
        await (await answer).body?.getReader().read();
        stream.abort();
      }
      await sendBroken(
        api.port,
        `GET /api/v1/worlds HTTP/1.1\r\nauthorization: Bearer ${KEY}\r\nno header\r\n\r\n`,
      );
      await sendBroken(api.port, `GET /x?token=${GUESS} y HTTP/1.1\r\n\r\n`);
      const all = lines.join('') + lines.map(bytesIn).join('');
      // It does say something.
      expect(all).toContain('A request failed.');
      for (const secret of [KEY, GUESS, SECRET, jwt, jwt.split('.')[2] ?? ''])
        expect(all).not.toContain(secret);
    } finally {
      await api.close();
    }
  });
});

/** Sends what is no request, and waits for the end. */
function sendBroken(port: number, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', reject).on('close', () => resolve());
    socket.resume();
  });
}

/** The texts of a line that are written as lists of bytes. */
function bytesIn(line: string): string {
  const lists = line.match(/\[\d+(?:,\d+)+\]/g) ?? [];
  return lists.map((list) => Buffer.from(JSON.parse(list) as number[]).toString()).join('');
}
