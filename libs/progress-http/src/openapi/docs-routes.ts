import type { FastifyInstance } from 'fastify';

import { type DescribedApi, docsPage, DOCS_STYLE } from './docs-page.js';

/** `/api/v1/openapi.json` for programs, `/docs` for people; open to everybody. */
export function docsRoutes(app: FastifyInstance): void {
  let page: string | undefined;
  let document: string | undefined;
  const schema = { hide: true };
  app.get('/api/v1/openapi.json', { schema }, (_request, reply) => {
    document ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  app.get('/docs', { schema }, (_request, reply) => {
    page ??= docsPage(app.swagger() as unknown as DescribedApi);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get('/docs/style.css', { schema }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(DOCS_STYLE),
  );
}
