import { CliError, loadConfig } from '@generia/service-runtime';
import { z } from 'zod';

import { securityEnvironment, securitySettings } from './security-environment.js';

const KEY = 'k'.repeat(32);
const settingsOf = (environment: Record<string, string>) =>
  securitySettings(loadConfig(z.object(securityEnvironment), environment));

describe('a service that listens beyond its machine', () => {
  it.each(['0.0.0.0', '::', '192.168.1.7', 'api.example.com', '127.0.0.1.example.com', '::ffff:10.0.0.1'])(
    'is refused at %s while nobody is asked who they are, with what to do',
    (host) => {
      const refused = (): unknown => {
        try {
          return settingsOf({ SERVICE_HOST: host });
        } catch (error) {
          return error;
        }
      };
      const remedy = /AUTH_API_KEYS.*SERVICE_HOST=127\.0\.0\.1.*ALLOW_PUBLIC_WITHOUT_AUTH/;
      expect(refused()).toBeInstanceOf(CliError);
      expect(refused()).toMatchObject({
        message: expect.stringContaining(`SERVICE_HOST is ${host}`) as string,
        remedy: expect.stringMatching(remedy) as string,
        exitCode: 2,
      });
    },
  );

  it.each(['127.0.0.1', 'localhost', '::1', '127.8.9.10', '::ffff:127.0.0.1'])(
    'needs nobody named at %s',
    (host) => {
      expect(settingsOf({ SERVICE_HOST: host })).toMatchObject({ apiKeys: undefined });
    },
  );

  it('answers only to names of this machine while nobody is asked who they are, unless that is meant', () => {
    expect(settingsOf({})).toMatchObject({ onlyByLocalNames: true });
    expect(settingsOf({ ALLOW_PUBLIC_WITHOUT_AUTH: 'true' })).toMatchObject({ onlyByLocalNames: false });
  });

  it('is this machine alone unless told', () => {
    expect(settingsOf({})).toMatchObject({ apiKeys: undefined });
  });

  it.each([
    ['keys', { AUTH_API_KEYS: `alice:${KEY}` }],
    ['a secret', { AUTH_JWT_SECRET: KEY }],
    ['published keys', { AUTH_JWKS_URL: 'https://id.example.com/jwks.json' }],
    ['the word that it is meant', { ALLOW_PUBLIC_WITHOUT_AUTH: 'true' }],
  ])('is allowed with %s', (_, environment) => {
    expect(() => settingsOf({ SERVICE_HOST: '0.0.0.0', ...environment })).not.toThrow();
  });
});

describe('keys', () => {
  it.each([
    'alice',
    `alice:${'k'.repeat(31)}`,
    `alice:${KEY}:write`,
    `alice:${KEY}:read+read`,
    `alice:${KEY},`,
    `a b:${KEY}`,
  ])('of the form %s are refused without being repeated', (text) => {
    const refused = () => settingsOf({ AUTH_API_KEYS: text });
    expect(refused).toThrow(/AUTH_API_KEYS/);
    expect(refused).not.toThrow(new RegExp('k{31}'));
  });

  it('may do what their scopes say, and everything unless told', () => {
    const { apiKeys } = settingsOf({ AUTH_API_KEYS: `alice:${KEY}:read,bob:${'b'.repeat(40)}` });
    expect(apiKeys?.map(({ name, scopes }) => [name, [...scopes]])).toEqual([
      ['alice', ['read']],
      ['bob', ['read', 'create', 'operate']],
    ]);
  });
});
