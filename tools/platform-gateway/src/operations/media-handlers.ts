import { type Media, MEDIA_TYPES, type MediaKind, mediaObjectKey } from '@generia/contracts';
import type { EntityCollection, MediaRegistration, Platform } from '@generia/platform-client';

import { Refusal } from '../http/problem.js';
import type { Uploads } from '../uploads/uploads.js';
import type { MediaReferenceBody, UploadRequestBody } from './bodies.js';
import { answerWith, type OperationHandlers, untilTheEnd } from './operation-handler.js';

export interface MediaHandlersOptions {
  readonly platform: Platform;
  readonly media: Pick<EntityCollection<Media>, 'findOne'>;
  readonly uploads: Uploads;
  readonly now: () => Date;
}

/** As in Generia's media service. */
const UPLOAD_SECONDS = 600;
const READ_SECONDS = 3_600;

/** How pictures arrive: an address, the bytes, the confirmation. */
export function mediaHandlers({ platform, media, uploads, now }: MediaHandlersOptions): OperationHandlers {
  const awaited = new Map<string, MediaRegistration>();

  return {
    async requestUpload({ body, origin }) {
      const picture = registrationOf(body as UploadRequestBody);
      const { mediaId, objectKey } = picture;
      const isKnown = (await media.findOne({ _id: mediaId })) !== null;
      if (isKnown) return answerWith(200, { media_id: mediaId, upload_url: null });
      awaited.set(mediaId, picture);
      const uploadUrl = await uploads.writeUrl({ mediaId, objectKey, origin }, UPLOAD_SECONDS);
      const expiresAt = Math.floor(now().getTime() / 1_000) + UPLOAD_SECONDS;
      return answerWith(200, { media_id: mediaId, upload_url: uploadUrl, expires_at: expiresAt });
    },

    async putUpload({ params: { media_id: mediaId = '' }, body, contentType }) {
      // Two workers may do the same work: one puts the bytes after the other has confirmed them.
      const isAwaited = awaited.has(mediaId) || (await media.findOne({ _id: mediaId })) !== null;
      if (uploads.accept === null || !isAwaited)
        throw new Refusal(404, `Nobody asked for an address to put ${mediaId} here.`);
      uploads.accept(mediaId, body as Buffer, contentType);
      return { status: 200, contentType: '' };
    },

    async confirmUpload({ body }) {
      const { media_id: mediaId } = body as MediaReferenceBody;
      const known = await media.findOne({ _id: mediaId });
      const objectKey = known?.object_key ?? (await confirm(mediaId)).objectKey;
      const original = await uploads.readUrl(objectKey, READ_SECONDS);
      return answerWith(200, { media_id: mediaId, variants: original === null ? {} : { original } });
    },
  };

  async function confirm(mediaId: string): Promise<MediaRegistration> {
    const picture = awaited.get(mediaId);
    if (picture === undefined) throw new Refusal(404, `Nobody asked for an address for ${mediaId}.`);
    const found = await uploads.find(picture);
    if (found === null) throw new Refusal(404, `The bytes of ${mediaId} have not come.`);
    const { sizeBytes, contentType } = found;
    await platform.registerMedia({ ...picture, sizeBytes, contentType }, untilTheEnd);
    awaited.delete(mediaId);
    return picture;
  }
}

const KINDS = Object.fromEntries(
  Object.entries(MEDIA_TYPES).map(([kind, number]) => [number, kind as MediaKind]),
);

function registrationOf(body: UploadRequestBody): MediaRegistration {
  const kind = KINDS[body.media_type] ?? 'post_image';
  const owner = {
    worldId: body.world_id,
    characterId: body.character_id === '' ? null : body.character_id,
    mediaId: body.media_id,
    kind,
  };
  return {
    ...owner,
    filename: body.filename,
    contentType: body.content_type,
    sizeBytes: body.size,
    objectKey: mediaObjectKey({ ...owner, extension: body.content_type === 'image/png' ? 'png' : 'jpg' }),
  };
}
