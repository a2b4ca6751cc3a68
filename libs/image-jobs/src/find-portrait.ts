import { mediaObjectKey } from '@generia/contracts';

/** Where pictures can be looked at. */
export interface PictureReader {
  /** The picture, or null when there is none. */
  get(key: string): Promise<{
    readonly bytes: Uint8Array;
    readonly info: { readonly contentType: string };
  } | null>;
}

/** A picture to draw by. */
export interface Portrait {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** The portrait of a character if it has been drawn by now; nobody waits for it. */
export async function findPortrait(
  pictures: PictureReader,
  character: { readonly worldId: string; readonly characterId: string; readonly mediaId: string },
): Promise<Portrait | null> {
  for (const extension of ['jpg', 'png'] as const) {
    const found = await pictures.get(mediaObjectKey({ ...character, kind: 'character_avatar', extension }));
    if (found) return { bytes: found.bytes, contentType: found.info.contentType };
  }
  return null;
}
