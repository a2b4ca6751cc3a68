import { notStartedStatus, type WorldStatus } from '@generia/contracts';
import { StatusResponse } from '@generia/contracts/http';
import { HttpProblem } from '@generia/service-runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { type WorldAccess, worldNotFound } from '../reading/world-access.js';
import type { Caller } from '../security/caller.js';
import { encodeStatus, parseLastEventId } from '../stream/encoded-status.js';
import type { StatusStreams } from '../stream/status-streams.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, binary, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

export interface StatusRoutesOptions {
  readonly backend: GetBackend;
  readonly access: WorldAccess;
  readonly streams: StatusStreams;
  readonly now: () => Date;
}

const tags = ['progress'];
const TokenInQuery = z.object({ token: z.string().optional().meta({ description: 'For `EventSource`.' }) });

/**
 * How a world comes about: all of Generia's 19 fields and the six stages, zeros included, polled or streamed. While no
 * authentication is asked for, a world that nobody has heard of is `not_started`, as in Generia: its ticket may still be
 * on its way.
 */
export function statusRoutes(api: ApiInstance, { backend, access, streams, now }: StatusRoutesOptions): void {
  const read = async (caller: Caller, worldId: string): Promise<WorldStatus> => {
    if (caller.id !== '' && !(await access.isVisible(caller, worldId))) throw worldNotFound(worldId);
    return (await backend().feed.read(worldId)) ?? notStartedStatus(worldId, now());
  };

  api.get(
    '/worlds/:id/status',
    {
      schema: {
        ...{ operationId: 'getStatus', tags, summary: 'The newest status' },
        params: WorldPath,
        response: { 200: StatusResponse, 304: z.undefined().describe('Nothing has changed.'), ...problems() },
      },
    },
    async ({ params: { id }, caller, headers }, reply) => {
      const { etag, json } = encodeStatus(await read(caller, id));
      void reply.headers({ etag, 'cache-control': 'no-cache' });
      if (headers['if-none-match']?.includes(etag)) return reply.code(304).send();
      return sendText(reply, json);
    },
  );

  api.get(
    '/worlds/:id/status/stream',
    {
      exposeHeadRoute: false,
      config: { tokenInQuery: true },
      schema: {
        ...{ operationId: 'streamStatus', tags, summary: 'Every newest status, as Server-Sent Events' },
        description:
          'The first frame is `{"type":"ping"}`, the others are statuses. Ends after `completed`, `failed` or `cancelled`.',
        params: WorldPath,
        querystring: TokenInQuery,
        response: {
          200: { description: 'Frames', ...binary('text/event-stream') },
          204: z.undefined().describe('The last status was seen: there is nothing to come.'),
          ...problems(),
        },
      },
    },
    async ({ params: { id }, caller, headers }, reply) => {
      const first = await read(caller, id);
      // From here on nothing is waited for: who asks in the same moment finds it counted.
      if (streams.isFull)
        throw new HttpProblem(503, 'Too many streams are open. Ask for the status instead.');
      const lastSeq = parseLastEventId(headers['last-event-id']);
      const { isLast } = encodeStatus(first);
      if (isLast && lastSeq === first.seq) return reply.code(204).send();
      void reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      });
      raw.socket?.setNoDelay(true);
      if (raw.destroyed) return;
      streams.add(backend().feed, { worldId: id, first, lastSeq }, raw);
    },
  );
}

/** What is text already is not made again. */
function sendText(reply: FastifyReply, json: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(json);
}
