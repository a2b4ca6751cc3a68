import { HttpProblem } from '@generia/service-runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { ANYBODY, type Caller, type Scope } from './caller.js';
import { isLocalName } from './local-names.js';
import type { RateLimits } from './rate-limits.js';
import { asksForAuthentication, type SecuritySettings } from './security-settings.js';
import { createVerifyToken, refused } from './verify-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** What a caller must be allowed; `read` unless told. */
    readonly scope?: Scope;
    /** For what browsers fetch without headers (EventSource, pictures): the token may be in the address. */
    readonly tokenInQuery?: boolean;
  }
}

/** Every request of this context is somebody's, within limits, and allowed; otherwise it ends with 401, 403 or 429. */
export function authenticateRequests(
  api: FastifyInstance,
  settings: SecuritySettings,
  limits: RateLimits,
): void {
  api.decorateRequest('caller', null as unknown as Caller);
  if (!asksForAuthentication(settings)) {
    api.addHook('onRequest', async (request, reply) => {
      if (settings.onlyByLocalNames) refuseOtherNames(request);
      request.caller = ANYBODY;
      await limits.count(request, reply);
    });
    return;
  }
  const verify = createVerifyToken(settings);
  api.addHook('onRequest', async (request, reply) => {
    try {
      const token = tokenOf(request);
      if (token === undefined) throw refused('A token is needed. Send an API key or a JWT as bearer token.');
      request.caller = await verify(token);
    } catch (error) {
      if (isRefusal(error)) await limits.countRefusal(request);
      throw error;
    }
    await limits.count(request, reply);
    const scope = request.routeOptions.config.scope ?? 'read';
    if (!request.caller.scopes.has(scope))
      throw new HttpProblem(403, `The token does not allow this: it needs the scope "${scope}".`);
  });
}

/** What names no server is no browser's, and those are who may have been led here. */
function refuseOtherNames({ headers: { host } }: FastifyRequest): void {
  if (host === undefined || isLocalName(host)) return;
  throw new HttpProblem(
    403,
    'Only this machine may ask here, as localhost or 127.0.0.1. For a progress-api behind a proxy, say who may ask (AUTH_API_KEYS, AUTH_JWT_SECRET or AUTH_JWKS_URL), or set ALLOW_PUBLIC_WITHOUT_AUTH=true if everybody may.',
  );
}

/** Not when the token could not be checked. */
function isRefusal(error: unknown): boolean {
  return error instanceof HttpProblem && error.statusCode === 401;
}

function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  const [, bearer] = /^Bearer +([\w.~+/=-]+) *$/i.exec(header ?? '') ?? [];
  if (header !== undefined) return bearer;
  if (request.routeOptions.config.tokenInQuery !== true) return undefined;
  const { token } = request.query as { readonly token?: unknown };
  return typeof token === 'string' && token !== '' ? token : undefined;
}
