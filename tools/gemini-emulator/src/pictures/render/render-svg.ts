import sharp from 'sharp';

import type { PictureSize } from '../picture-size.js';
import { grainLayer, grainTile } from './grain.js';

sharp.cache(false);
sharp.concurrency(1);

/** No drawing is rendered with more pixels than this; a larger picture is enlarged from it. */
const MAX_RENDER_PX = 2_400_000;

export interface RenderWish {
  /** The drawing for a size in pixels, as SVG text. */
  readonly drawing: (widthPx: number, heightPx: number) => string;
  readonly size: PictureSize;
  readonly format: 'jpeg' | 'png';
}

/** Turns a drawing into the bytes of a picture of exactly the wished size; the same wish gives the same bytes. */
export async function renderSvg({ drawing, size, format }: RenderWish): Promise<Buffer> {
  const shrink = Math.min(1, Math.sqrt(MAX_RENDER_PX / (size.width * size.height)));
  const widthPx = Math.round(size.width * shrink);
  const heightPx = Math.round(size.height * shrink);
  let svg = drawing(widthPx, heightPx);
  if (format === 'jpeg') {
    svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${svg}${grainLayer(await grainTile(), widthPx, heightPx)}</svg>`;
  }
  let picture = sharp(Buffer.from(svg), { limitInputPixels: MAX_RENDER_PX * 2 }).removeAlpha();
  if (shrink < 1) picture = picture.resize(size.width, size.height, { fit: 'fill', kernel: 'linear' });
  return format === 'png'
    ? picture.png({ compressionLevel: 4, adaptiveFiltering: false }).toBuffer()
    : picture.jpeg({ quality: 82, optimiseCoding: false }).toBuffer();
}
