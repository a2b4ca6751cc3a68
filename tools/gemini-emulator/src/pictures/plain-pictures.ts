import type { DrawPicture } from '../generate/draw-picture.js';

/** One grey picture for each size; the library that makes it is loaded with the first. */
export const plainPictures: DrawPicture = async (order) => {
  const { plainPicture } = await import('./plain-picture.js');
  return plainPicture(order);
};
