import fc from 'fast-check';

import { redactLine } from './redact-line.js';

const SECRET = 'hunter2-hunter2-hunter2';

describe('redactLine', () => {
  it.each([
    ['a field', { apiKey: SECRET }],
    ['a field in snake case and upper case', { GEMINI_API_KEY: SECRET, minio_secret_key: SECRET }],
    ['a field deep below', { a: [{ b: { c: { password: SECRET } } }] }],
    ['a header', { headers: { authorization: `Bearer ${SECRET}`, 'x-goog-api-key': SECRET } }],
    ['a header in a list', { headers: ['authorization', `Bearer ${SECRET}`] }],
    ['a token', { accessToken: SECRET, token: SECRET }],
    ['a query parameter', { url: `https://example.org/v1?key=${SECRET}&alt=sse` }],
    ['credentials in an address', { err: { message: `cannot reach mongodb://admin:${SECRET}@db:27017` } }],
    ['JSON inside of a text', { body: JSON.stringify({ api_key: SECRET, n: 1 }) }],
    ['a value with quotes and backslashes', { password: `"\\${SECRET}\\"` }],
  ])('hides %s, and the line stays JSON', (_, fields) => {
    const redacted = redactLine(JSON.stringify(fields));
    expect(redacted).not.toContain(SECRET);
    expect(redacted).toContain('[hidden]');
    expect(() => JSON.parse(redacted) as unknown).not.toThrow();
  });

  it('hides a Google key wherever it stands', () => {
    const key = `AIza${'x'.repeat(35)}`;
    expect(redactLine(JSON.stringify({ msg: `key ${key} refused` }))).toBe('{"msg":"key [hidden] refused"}');
  });

  it('leaves everything else as it is, token counts included', () => {
    const line = JSON.stringify({
      prompt_tokens: 12,
      token: 3,
      url: 'http://localhost:8081/api/v1/worlds/1/status?limit=2',
      msg: 'The keyboard kept the token counts: 5',
    });
    expect(redactLine(line)).toBe(line);
  });

  it('keeps every line JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('password', 'msg', 'token', 'url'), (value, name) => {
        const line = JSON.stringify({ [name]: value, nested: JSON.stringify({ [name]: value }) });
        const parsed: unknown = JSON.parse(redactLine(line));
        expect(Object.keys(parsed as object)).toEqual([name, 'nested']);
      }),
    );
  });
});
