import { createServiceHttp, type ServiceHttpOptions, USUAL_CONNECTIONS } from '@generia/service-runtime';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';

import { explainError } from './explain-error.js';
import { describeApi } from './openapi/describe-api.js';
import { docsRoutes } from './openapi/docs-routes.js';
import { createWorldAccess } from './reading/world-access.js';
import { controlRoutes } from './routes/control.js';
import { feedRoutes } from './routes/feed.js';
import { insightRoutes } from './routes/insight.js';
import { mediaRoutes } from './routes/media.js';
import { pageRoutes } from './routes/page.js';
import { statusRoutes } from './routes/status.js';
import { worldRoutes } from './routes/worlds.js';
import { authenticateRequests } from './security/authentication.js';
import { createRateLimits } from './security/rate-limits.js';
import { addSecurityHeaders } from './security/security-headers.js';
import { asksForAuthentication, type SecuritySettings } from './security/security-settings.js';
import { StatusStreams, type StatusStreamsOptions } from './stream/status-streams.js';
import type { GetBackend } from './worlds-backend.js';

export interface ProgressHttpOptions extends ServiceHttpOptions {
  readonly backend: GetBackend;
  /** Who may ask; everybody unless told. */
  readonly security?: SecuritySettings;
  readonly streams?: StatusStreamsOptions;
  /** Where the built page is; without it there is none. */
  readonly pageDirectory?: string | undefined;
  readonly now?: () => Date;
}

/**
 * The HTTP server through which people and the frontend meet the system: docs/http-api.md. It does not listen yet (see
 * `listenOn`); the caller closes it, which ends its streams.
 */
export function createProgressHttp(options: ProgressHttpOptions): FastifyInstance {
  const { backend, security = {}, pageDirectory, now = () => new Date(), ...service } = options;
  const app = createServiceHttp({ explainError, ...service });
  const streams = new StatusStreams({ maxReaders: mostReaders(options), ...options.streams });
  const access = createWorldAccess(backend);
  app.addHook('preClose', (done) => {
    streams.close();
    done();
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addSecurityHeaders(app);
  void app.register(async (root) => {
    await describeApi(root, asksForAuthentication(security));
    await root.register(
      async (context) => {
        const api = context.withTypeProvider<ZodTypeProvider>();
        authenticateRequests(api, security, await createRateLimits(context, security));
        worldRoutes(api, backend, access);
        statusRoutes(api, { backend, access, streams, now });
        feedRoutes(api, backend, access);
        mediaRoutes(api, backend, access);
        controlRoutes(api, backend, access);
        insightRoutes(api, backend, access);
      },
      { prefix: '/api/v1' },
    );
    docsRoutes(root);
    await pageRoutes(root, pageDirectory);
  });
  return app;
}

/** Streams leave connections for everybody else, for `/health` above all: a service that does not answer is restarted. */
function mostReaders({ connections }: ServiceHttpOptions): number {
  const { most } = { ...USUAL_CONNECTIONS, ...connections };
  return Math.floor(most * 0.75);
}
