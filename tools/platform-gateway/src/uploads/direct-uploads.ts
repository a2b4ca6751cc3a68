import type { UploadedPicture, Uploads } from './uploads.js';

/** The gateway takes the bytes itself. It remembers their size and type, and forgets the bytes. */
export function createDirectUploads(): Uploads {
  const arrived = new Map<string, UploadedPicture>();
  return {
    writeUrl: async ({ origin, mediaId }) => `${origin}/api/v1/media/${mediaId}/content`,
    find: async ({ mediaId }) => arrived.get(mediaId) ?? null,
    readUrl: async () => null,
    accept(mediaId, bytes, contentType) {
      arrived.set(mediaId, { sizeBytes: bytes.length, contentType });
    },
  };
}
