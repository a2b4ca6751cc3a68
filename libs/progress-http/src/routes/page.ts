import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves a built page out of a directory, when there is one: its files, and `index.html` for the addresses within it. */
export async function pageRoutes(app: FastifyInstance, directory: string | undefined): Promise<boolean> {
  if (directory === undefined || !existsSync(join(directory, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: ['index.html'],
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry a digest in their names, the page itself does not.
      const isBuilt = path.includes('/assets/');
      reply.setHeader('cache-control', isBuilt ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // Addresses of the page's own views.
  for (const view of ['/worlds', '/worlds/:id', '/worlds/:id/*', '/new'])
    app.get(view, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
  return true;
}
