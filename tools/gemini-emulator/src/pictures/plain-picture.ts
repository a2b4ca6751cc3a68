import sharp from 'sharp';

import type { DrawPicture } from '../generate/draw-picture.js';
import { pictureSize } from './picture-size.js';

const GREY = { r: 128, g: 128, b: 128 };

type Picture = Awaited<ReturnType<DrawPicture>>;
const kept = new Map<string, Promise<Picture>>();

/**
 * One grey picture for each size, made once: for a measurement in which the time to draw would hide what is measured.
 * @throws RangeError for an aspect ratio or image size that the models do not know
 */
export const plainPicture: DrawPicture = async ({ aspectRatio, imageSize }) => {
  const size = pictureSize(aspectRatio, imageSize);
  const key = `${size.width}x${size.height}`;
  const picture =
    kept.get(key) ??
    sharp({ create: { ...size, channels: 3, background: GREY } })
      .jpeg()
      .toBuffer()
      .then((bytes) => ({ bytes, mimeType: 'image/jpeg' as const }));
  kept.set(key, picture);
  return picture;
};
