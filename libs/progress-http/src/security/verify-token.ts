import { createHash } from 'node:crypto';

import { HttpProblem } from '@generia/service-runtime';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

import { type Caller, scopesOf } from './caller.js';
import type { ApiKey, JwtSettings, SecuritySettings } from './security-settings.js';

/** Who holds a token. Rejects with a 401 problem for one that is not good; the token itself is in no message. */
export type VerifyToken = (token: string) => Promise<Caller>;

const CHALLENGE = { 'www-authenticate': 'Bearer' };
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** A token that names no scope is a person's: Generia's tokens are such. */
const SCOPES_OF_A_PERSON = 'read create';
const KEY_HOLDER = 'key:';
const MOST_TOKEN_CHARACTERS = 8_192;

/** Verifies API keys first, then JWT by shared secret or by the issuer's public keys. */
export function createVerifyToken({ apiKeys = [], jwt = {} }: SecuritySettings): VerifyToken {
  const callers = new Map(apiKeys.map((key) => [digest(key.key.reveal()), callerOf(key)]));
  const verifyJwt = createVerifyJwt(jwt);
  return async (token) => {
    // The digest is looked up, not the key: how long that takes tells nothing of the key.
    const known = callers.get(digest(token));
    if (known) return known;
    if (token.length > MOST_TOKEN_CHARACTERS) throw refused();
    return verifyJwt(token);
  };
}

function createVerifyJwt({ secret, jwksUrl, issuer, audience }: JwtSettings): VerifyToken {
  const rules = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    requiredClaims: ['exp'],
    clockTolerance: 5,
  };
  const shared = secret && new TextEncoder().encode(secret.reveal());
  const publicKeys = jwksUrl === undefined ? undefined : createRemoteJWKSet(new URL(jwksUrl));
  const attempts = [
    ...(shared ? [(token: string) => jwtVerify(token, shared, { ...rules, algorithms: ['HS256'] })] : []),
    ...(publicKeys
      ? [(token: string) => jwtVerify(token, publicKeys, { ...rules, algorithms: PUBLIC_KEY_ALGORITHMS })]
      : []),
  ];
  return async (token) => {
    let problem = refused();
    for (const attempt of attempts) {
      try {
        return callerOfClaims((await attempt(token)).payload);
      } catch (error) {
        if (error instanceof HttpProblem) problem = error;
        else if (error instanceof errors.JWTExpired) problem = expired();
        else if (isOutage(error)) throw unavailable(error);
      }
    }
    throw problem;
  };
}

/** The issuer does not answer, or not with its keys: the token may be good. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  // Of a class of its own is what is wrong with a token; an answer without keys is of the class of all.
  return (
    error.code === errors.JOSEError.code ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid
  );
}

function callerOf({ name, scopes }: ApiKey): Caller {
  return { id: `${KEY_HOLDER}${name}`, scopes };
}

/** Generia's gateway writes `user_id`; others `sub`. */
function callerOfClaims(claims: JWTPayload): Caller {
  const id = claims.user_id ?? claims.sub;
  if (typeof id !== 'string' && typeof id !== 'number') throw refused();
  const name = String(id);
  // What begins like an API key's holder would own its worlds.
  if (name === '' || name.length > 200 || name.startsWith(KEY_HOLDER)) throw refused();
  const words = claims.scope ?? claims.scopes ?? SCOPES_OF_A_PERSON;
  const scopes = scopesOf(typeof words === 'string' || Array.isArray(words) ? words : '');
  return { id: name, scopes };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function refused(
  detail = 'The token is not good. Send an API key or a JWT as bearer token.',
): HttpProblem {
  return new HttpProblem(401, detail, { headers: CHALLENGE });
}

function expired(): HttpProblem {
  return new HttpProblem(401, 'The token has expired. Get a new one.', {
    code: 'token_expired',
    headers: CHALLENGE,
  });
}

function unavailable(cause: unknown): HttpProblem {
  const problem = new HttpProblem(503, 'The token cannot be checked now. Ask again in a moment.', {
    headers: { 'retry-after': '5' },
  });
  problem.cause = cause;
  return problem;
}
