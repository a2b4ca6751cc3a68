import rateLimit from '@fastify/rate-limit';
import { HttpProblem } from '@generia/service-runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isLoopback } from './local-names.js';
import { asksForAuthentication, type SecuritySettings } from './security-settings.js';

/** Counts requests; ends those that are too many with 429. */
export interface RateLimits {
  /** A request of a known caller. */
  count(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** A request whose token was not good: those of one address have a limit of their own. */
  countRefusal(request: FastifyRequest): Promise<void>;
}

const REQUESTS_PER_MINUTE = 6_000;
const WORLDS_PER_MINUTE = 60;
const REFUSALS_PER_MINUTE = 60;
const MINUTE_MS = 60_000;
const MOST_CALLERS = 10_000;

/**
 * Limits per caller, and per address while no authentication is asked for. This machine itself is limited only when a
 * limit is set.
 */
export async function createRateLimits(
  api: FastifyInstance,
  settings: SecuritySettings,
): Promise<RateLimits> {
  const isOpen = !asksForAuthentication(settings);
  const { requestsPerMinute, worldsPerMinute } = settings;
  await api.register(rateLimit, { global: false, cache: MOST_CALLERS, timeWindow: MINUTE_MS });
  const ofCaller = ({ caller, ip }: FastifyRequest): string => (caller.id === '' ? ip : caller.id);
  const isFree = (limit: number | undefined) => (request: FastifyRequest) =>
    isOpen && limit === undefined && isLoopback(request.ip);

  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string, group: string) =>
    api.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator: (request) => `${group} ${keyGenerator(request)}` }); // prettier-ignore
  const requests = limiter(requestsPerMinute ?? REQUESTS_PER_MINUTE, ofCaller, 'requests');
  const worlds = limiter(worldsPerMinute ?? WORLDS_PER_MINUTE, ofCaller, 'worlds');
  const refusals = limiter(REFUSALS_PER_MINUTE, ({ ip }) => ip, 'refusals');
  const requestsAreFree = isFree(requestsPerMinute);
  const worldsAreFree = isFree(worldsPerMinute);

  return {
    async count(request) {
      if (!requestsAreFree(request)) check(await requests(request));
      const creates = request.routeOptions.config.scope === 'create';
      if (creates && !worldsAreFree(request)) check(await worlds(request));
    },
    async countRefusal(request) {
      check(await refusals(request));
    },
  };
}

function check(count: {
  readonly isAllowed: boolean;
  readonly isExceeded?: boolean;
  readonly ttlInSeconds?: number;
}): void {
  // prettier-ignore
  if (count.isAllowed || count.isExceeded !== true) return;
  const seconds = Math.max(1, count.ttlInSeconds ?? 1);
  throw new HttpProblem(429, `Too many requests. Ask again in ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  });
}
