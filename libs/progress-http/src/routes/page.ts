import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const hidden = { schema: { hide: true } };

/**
 * Serves a built page out of a directory, when there is one: its files, and `index.html` for the addresses within it. It
 * is shown with a 404 to people at an address where nothing is, and tells them so in their language.
 */
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
  for (const view of ['/worlds', '/worlds/:id', '/worlds/:id/*'])
    app.get(view, hidden, (_request, reply) => reply.sendFile('index.html'));
  app.get('/*', hidden, async (request, reply) => {
    if (!isForPeople(request)) return reply.callNotFound();
    // Not by `sendFile`, which would answer that nothing has changed.
    const page = await readFile(join(directory, 'index.html'));
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
  return true;
}

/** A browser that goes to an address asks for HTML by name; scripts and programs do not. */
function isForPeople({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}
