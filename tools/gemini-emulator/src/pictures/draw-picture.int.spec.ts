import sharp from 'sharp';

import { drawPicture } from './draw-picture.js';
import { ASPECT_RATIOS, IMAGE_SIZES, pictureSize } from './picture-size.js';

const draw = (prompt: string, seed = 1, aspectRatio = '1:1', imageSize = '512') =>
  drawPicture({ prompt, seed, aspectRatio, imageSize });

/** A tiny grey-free thumbnail, to compare pictures by what one sees. */
async function thumbnail(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes).resize(16, 16, { fit: 'fill' }).removeAlpha().raw().toBuffer();
}

function distance(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

const person = (name: string, appearance: string, moment = 'a calm look') =>
  `Portrait of ${name}, a resident of an invented world.\nFace and moment: ${moment}\nWhole appearance, with which the portrait must agree: ${appearance}\nWorld: slate grey water`;

describe('drawPicture', () => {
  it.each(ASPECT_RATIOS)('draws %s in the size of the table', async (ratio) => {
    const { bytes, mimeType } = await draw('A harbour at dusk', 3, ratio);
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({ ...pictureSize(ratio, '512'), format: 'jpeg', channels: 3 });
    expect(mimeType).toBe('image/jpeg');
  });

  it.each(IMAGE_SIZES)('draws %s with its real number of pixels', async (size) => {
    const { bytes } = await draw('The castle at night', 3, '1:1', size);
    expect(await sharp(bytes).metadata()).toMatchObject(pictureSize('1:1', size));
  });

  it('draws icons as PNG and everything else as JPEG', async () => {
    const icon = await draw('Square icon of the world "Volt".\nNeon and concrete.');
    expect(icon.mimeType).toBe('image/png');
    expect((await sharp(icon.bytes).metadata()).format).toBe('png');
    for (const prompt of [
      'Wide header picture of the world "Volt".\nNeon.',
      person('Ada', 'a woman'),
      'A cup of tea',
    ]) {
      expect((await draw(prompt)).mimeType).toBe('image/jpeg');
    }
  });

  it('gives equal bytes for the same request, also when many are drawn at once', async () => {
    const prompts = ['A storm at sea', person('Ada', 'a woman'), 'Square icon of the world "A".'];
    const [first, second] = await Promise.all(
      [0, 1].map(() => Promise.all(prompts.map((prompt) => draw(prompt)))),
    );
    expect(first?.map(({ bytes }) => bytes.equals(Buffer.alloc(0)))).toEqual([false, false, false]);
    expect(second).toEqual(first);
  });

  it('gives clearly different pictures for different prompts and for different seeds', async () => {
    const scenes = [
      'A cup of tea',
      'The desert caravan',
      'Deep forest',
      'Neon street in the rain',
      'Coral reef underwater',
      'A concert crowd',
    ];
    const drawn = await Promise.all([...scenes.map((prompt) => draw(prompt)), draw('A cup of tea', 2)]);
    const thumbnails = await Promise.all(drawn.map(({ bytes }) => thumbnail(bytes)));
    for (const [i, one] of thumbnails.entries()) {
      for (const other of thumbnails.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(9);
    }
  });

  it('is never empty or of one tone', async () => {
    const prompts = Array.from({ length: 24 }, (_, i) => `Untitled ${i}`);
    const drawn = await Promise.all(prompts.map((prompt) => draw(prompt, 5)));
    for (const { bytes } of drawn) {
      const { channels } = await sharp(bytes).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(14);
    }
  });

  it('says which ratios and sizes there are when it is asked for another', async () => {
    await expect(draw('A cup', 1, '7:5')).rejects.toThrow(/7:5.*16:9/u);
    await expect(draw('A cup', 1, '1:1', '8K')).rejects.toThrow(RangeError);
  });
});
