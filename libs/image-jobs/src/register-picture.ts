import type { MediaKind } from '@generia/contracts';
import type { StoredPicture } from '@generia/job-kit';

/** Where the platform learns of a picture. */
export interface MediaRegistry {
  registerMedia(
    media: {
      readonly mediaId: string;
      readonly worldId: string;
      readonly characterId: string | null;
      readonly kind: MediaKind;
      readonly filename: string;
      readonly contentType: string;
      readonly sizeBytes: number;
      readonly objectKey: string;
    },
    signal: AbortSignal,
  ): Promise<{ readonly mediaId: string }>;
}

/** Makes a stored picture known to the platform under `name`. Returns its media id. */
export async function registerPicture(
  registry: MediaRegistry,
  picture: StoredPicture,
  about: {
    readonly worldId: string;
    readonly characterId: string | null;
    readonly kind: MediaKind;
    readonly name: string;
  },
  signal: AbortSignal,
): Promise<string> {
  const { name, ...owner } = about;
  const extension = picture.contentType === 'image/png' ? 'png' : 'jpg';
  const { mediaId } = await registry.registerMedia(
    { ...picture, ...owner, filename: `${name}.${extension}` },
    signal,
  );
  return mediaId;
}
