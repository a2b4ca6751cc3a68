import { MediaQuery } from '@generia/contracts/http';
import { HttpProblem } from '@generia/service-runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { parseRange } from '../media/parse-range.js';
import { createPictureVariants, type Picture } from '../media/picture-variants.js';
import type { WorldAccess } from '../reading/world-access.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, binary, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

/** What a browser may show by itself; anything else is a file to keep. */
const PICTURE_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
const FILE_TYPE = 'application/octet-stream';

/** The bytes of pictures, as they were drawn or smaller. */
export function mediaRoutes(api: ApiInstance, backend: GetBackend, access: WorldAccess): void {
  const variants = createPictureVariants();
  api.get(
    '/media/:id',
    {
      config: { tokenInQuery: true },
      schema: {
        ...{ operationId: 'getMedia', tags: ['media'], summary: 'A picture' },
        params: WorldPath,
        querystring: MediaQuery.extend({ token: z.string().optional() }),
        response: {
          200: { description: 'The picture', ...binary(...PICTURE_TYPES, FILE_TYPE) },
          206: { description: 'A part of it', ...binary(...PICTURE_TYPES, FILE_TYPE) },
          304: z.undefined().describe('It has not changed; pictures never do.'),
          ...problems(416),
        },
      },
    },
    async ({ params: { id }, query: { variant }, caller, headers }, reply) => {
      const { repositories, objects } = backend();
      const media = await repositories.platform.media.findOne({ _id: id });
      if (!media || !(await access.isVisible(caller, media.world_id))) throw mediaNotFound(id);
      const etag = `"${id}.${variant}"`;
      void reply.headers({
        etag,
        'accept-ranges': 'bytes',
        // A picture belongs to its world, and that to its owner.
        'cache-control': `${caller.id === '' ? 'public' : 'private'}, max-age=31536000, immutable`,
      });
      if (headers['if-none-match']?.includes(etag)) return reply.code(304).send();
      const read = async (): Promise<Picture | null> => {
        const stored = await objects.get(media.object_key);
        return stored && { bytes: stored.bytes, contentType: media.content_type };
      };
      const picture = variant === 'original' ? await read() : await variants(id, variant, read);
      if (!picture) throw mediaNotFound(id);
      const whole = headers['if-range'] === undefined || headers['if-range'] === etag;
      return sendPicture(reply, picture, whole ? headers.range : undefined);
    },
  );
}

function sendPicture(reply: FastifyReply, { bytes, contentType }: Picture, range?: string): FastifyReply {
  const isPicture = PICTURE_TYPES.has(contentType);
  void reply.type(isPicture ? contentType : FILE_TYPE);
  if (!isPicture) void reply.header('content-disposition', 'attachment');
  const answer = parseRange(range, bytes.length);
  if (answer.kind === 'all') return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (answer.kind === 'none')
    throw new HttpProblem(416, `The picture has ${bytes.length} bytes.`, {
      headers: { 'content-range': `bytes */${bytes.length}` },
    });
  const { start, end } = answer;
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${bytes.length}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start + 1));
}

function mediaNotFound(id: string): HttpProblem {
  return new HttpProblem(404, `There is no picture ${id}.`, { code: 'media_not_found' });
}
