import { composePicture } from './compose-picture.js';
import { pictureSize } from './picture-size.js';
import { atMost } from './render/at-most.js';
import { renderSvg } from './render/render-svg.js';

export interface DrawPictureRequest {
  /** What to draw. The first words tell a header, an icon or a portrait; anything else is a picture for a post. */
  readonly prompt: string;
  /** One of `ASPECT_RATIOS`. */
  readonly aspectRatio: string;
  /** One of `IMAGE_SIZES`. */
  readonly imageSize: string;
  readonly seed: number;
}

export interface DrawnPicture {
  readonly bytes: Buffer;
  /** Icons are PNG, all other pictures JPEG. */
  readonly mimeType: 'image/png' | 'image/jpeg';
}

/** Rendering is work for the processor: more than two at a time would only use more memory. */
const inTurn = atMost(2);

/**
 * Draws a picture: a stylised illustration of what the prompt says, of the size that the image models would give.
 * The same request gives the same bytes.
 * @throws RangeError for an aspect ratio or image size that the models do not know
 */
export async function drawPicture({
  prompt,
  aspectRatio,
  imageSize,
  seed,
}: DrawPictureRequest): Promise<DrawnPicture> {
  const size = pictureSize(aspectRatio, imageSize);
  return inTurn(async () => {
    const { kind, sheet } = composePicture({ prompt, size, seed });
    const format = kind === 'icon' ? 'png' : 'jpeg';
    const drawing = (widthPx: number, heightPx: number): string => sheet.svg(widthPx, heightPx);
    return { bytes: await renderSvg({ drawing, size, format }), mimeType: `image/${format}` };
  });
}
