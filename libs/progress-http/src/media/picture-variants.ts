import { MEDIA_VARIANTS } from '@generia/contracts/http';
import { Semaphore } from '@generia/resilience';
import sharp from 'sharp';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export type VariantName = keyof typeof MEDIA_VARIANTS;

/** Makes smaller pictures, and remembers the last of them. */
export type MakeVariant = (
  mediaId: string,
  variant: VariantName,
  read: () => Promise<Picture | null>,
) => Promise<Picture | null>;

const MOST_REMEMBERED_BYTES = 64 * 1024 * 1024;
/** Above this a picture is no picture of ours. */
const MOST_PIXELS = 50_000_000;
const QUALITY = 82;

/** Resizes with sharp, a few at a time; two who ask for one variant get one resizing. */
export function createPictureVariants({ concurrency = 2 } = {}): MakeVariant {
  const turns = new Semaphore(concurrency);
  const running = new Map<string, Promise<Picture | null>>();
  const remembered = new Map<string, Picture>();
  let rememberedBytes = 0;

  const make = async (key: string, width: number, read: () => Promise<Picture | null>) => {
    const original = await read();
    if (original === null) return null;
    const bytes = await turns.run(() =>
      sharp(original.bytes, { limitInputPixels: MOST_PIXELS })
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer(),
    );
    const picture: Picture = { bytes, contentType: 'image/webp' };
    remembered.set(key, picture);
    rememberedBytes += bytes.length;
    for (const [oldest, { bytes: old }] of remembered) {
      if (rememberedBytes <= MOST_REMEMBERED_BYTES) break;
      remembered.delete(oldest);
      rememberedBytes -= old.length;
    }
    return picture;
  };

  return (mediaId, variant, read) => {
    const key = `${mediaId}.${variant}`;
    const known = remembered.get(key);
    if (known) return Promise.resolve(known);
    const already = running.get(key);
    if (already) return already;
    const making = make(key, MEDIA_VARIANTS[variant], read).finally(() => running.delete(key));
    running.set(key, making);
    return making;
  };
}
