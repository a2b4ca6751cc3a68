import { CliError, Secret, serviceEnvironment, variable } from '@generia/service-runtime';

import { scopesOf } from './caller.js';
import { isLoopback } from './local-names.js';
import { type ApiKey, asksForAuthentication, type SecuritySettings } from './security-settings.js';

/** The shortest key and secret that are taken: a shorter one can be guessed. */
const MIN_SECRET_CHARACTERS = 32;

const EXAMPLE_KEY = 'alice:0123456789abcdef0123456789abcdef:read+create+operate';
const aWholeNumber = (example: number) =>
  variable({
    expects: 'a whole number of at least 1',
    example: String(example),
    read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
  });

/** The variables by which a server of the HTTP interface is secured. */
export const securityEnvironment = {
  SERVICE_HOST: serviceEnvironment.SERVICE_HOST.unwrap().default('127.0.0.1'),
  AUTH_API_KEYS: variable({
    expects: `NAME:KEY:SCOPES, several with commas between; a key has at least ${MIN_SECRET_CHARACTERS} characters, scopes are read, create and operate with + between`,
    example: EXAMPLE_KEY,
    read: readApiKeys,
    hidden: true,
  }).optional(),
  AUTH_JWT_SECRET: variable({
    expects: `the secret of HS256 tokens, at least ${MIN_SECRET_CHARACTERS} characters`,
    example: 'the one of the API gateway',
    read: (text) => (text.length >= MIN_SECRET_CHARACTERS ? new Secret(text) : undefined),
    hidden: true,
  }).optional(),
  AUTH_JWKS_URL: variable({
    expects: 'the address of a JSON Web Key Set',
    example: 'https://id.example.com/.well-known/jwks.json',
    read: (text) => (/^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined),
  }).optional(),
  AUTH_JWT_ISSUER: variable({ expects: 'the issuer of the tokens', example: 'https://id.example.com', read: nonEmpty }).optional(), // prettier-ignore
  AUTH_JWT_AUDIENCE: variable({ expects: 'the audience of the tokens', example: 'generia', read: nonEmpty }).optional(), // prettier-ignore
  ALLOW_PUBLIC_WITHOUT_AUTH: variable({
    expects: 'true or false',
    example: 'false',
    read: (text) => ({ true: true, false: false })[text.toLowerCase()],
  }).default(false),
  RATE_LIMIT_PER_MINUTE: aWholeNumber(6_000).optional(),
  WORLDS_PER_MINUTE: aWholeNumber(60).optional(),
} as const;

export interface SecurityConfig {
  readonly SERVICE_HOST: string;
  readonly AUTH_API_KEYS?: readonly ApiKey[] | undefined;
  readonly AUTH_JWT_SECRET?: Secret | undefined;
  readonly AUTH_JWKS_URL?: string | undefined;
  readonly AUTH_JWT_ISSUER?: string | undefined;
  readonly AUTH_JWT_AUDIENCE?: string | undefined;
  readonly ALLOW_PUBLIC_WITHOUT_AUTH: boolean;
  readonly RATE_LIMIT_PER_MINUTE?: number | undefined;
  readonly WORLDS_PER_MINUTE?: number | undefined;
}

/**
 * The settings out of the environment.
 *
 * @throws {CliError} (exit code 2) when everybody on the network could use the service without a word from anybody
 */
export function securitySettings(config: SecurityConfig): SecuritySettings {
  const { SERVICE_HOST: host, ALLOW_PUBLIC_WITHOUT_AUTH: allowed } = config;
  const settings: SecuritySettings = {
    apiKeys: config.AUTH_API_KEYS,
    jwt: {
      secret: config.AUTH_JWT_SECRET,
      jwksUrl: config.AUTH_JWKS_URL,
      issuer: config.AUTH_JWT_ISSUER,
      audience: config.AUTH_JWT_AUDIENCE,
    },
    onlyByLocalNames: !allowed,
    requestsPerMinute: config.RATE_LIMIT_PER_MINUTE,
    worldsPerMinute: config.WORLDS_PER_MINUTE,
  };
  if (!allowed && !isLoopback(host) && !asksForAuthentication(settings)) {
    throw new CliError(
      `SERVICE_HOST is ${host}: everybody who reaches this machine could make worlds and spend money.`,
      {
        remedy:
          'Set AUTH_API_KEYS, AUTH_JWT_SECRET or AUTH_JWKS_URL, or SERVICE_HOST=127.0.0.1, or ALLOW_PUBLIC_WITHOUT_AUTH=true if that is meant.',
      },
    );
  }
  return settings;
}

function nonEmpty(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function readApiKeys(text: string): readonly ApiKey[] | undefined {
  const keys = text.split(',').map((entry): ApiKey | undefined => {
    const [, name, key, words = 'read+create+operate'] =
      /^\s*([\w.-]{1,64}):([^\s:,]+)(?::([a-z+]+))?\s*$/.exec(entry) ?? [];
    if (name === undefined || key === undefined || key.length < MIN_SECRET_CHARACTERS) return undefined;
    const scopes = scopesOf(words);
    return scopes.size === words.split('+').length ? { name, key: new Secret(key), scopes } : undefined;
  });
  const good = keys.filter((key) => key !== undefined);
  return good.length === keys.length ? good : undefined;
}
