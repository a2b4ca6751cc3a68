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
        level: 'debug',
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
      const all = lines.join('');
      // It does say something.
      expect(all).toContain('A request failed.');
      for (const secret of [KEY, GUESS, SECRET, jwt, jwt.split('.')[2] ?? ''])
        expect(all).not.toContain(secret);
    } finally {
      await api.close();
    }
  });
});
