import { inspect } from 'node:util';

import { Secret } from './secret.js';

describe('Secret', () => {
  const secret = new Secret('s3cr3t-text');

  it('gives its text only when asked to reveal it', () => {
    expect(secret.reveal()).toBe('s3cr3t-text');
  });

  it.each([
    ['a text', String(secret)],
    ['a joined list', ['key', secret].join('=')],
    ['JSON, nested', JSON.stringify({ gemini: { apiKey: secret } })],
    ['inspect, nested and with hidden fields', inspect({ a: [secret] }, { depth: 9, showHidden: true })],
    ['its own keys and values', JSON.stringify([Object.keys(secret), Object.values(secret)])],
    ['a spread copy', inspect({ ...secret })],
  ])('does not show in %s', (_, printed) => {
    expect(printed).not.toContain('s3cr3t-text');
  });
});
