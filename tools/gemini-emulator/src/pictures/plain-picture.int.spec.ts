import sharp from 'sharp';

import { pictureSize } from './picture-size.js';
import { plainPicture } from './plain-picture.js';

const order = { prompt: 'The castle at night', aspectRatio: '16:9', imageSize: '1K', seed: 3 };

it('is of the size that was ordered, and made once', async () => {
  const { bytes, mimeType } = await plainPicture(order);
  expect(await sharp(bytes).metadata()).toMatchObject({ ...pictureSize('16:9', '1K'), format: 'jpeg' });
  expect(mimeType).toBe('image/jpeg');
  expect((await plainPicture({ ...order, prompt: 'Another' })).bytes).toBe(bytes);
});

it('refuses a size that the models do not know', async () => {
  await expect(plainPicture({ ...order, imageSize: '9K' })).rejects.toThrow('"9K"');
});
