import { ASPECT_RATIOS, IMAGE_SIZES, pictureSize } from './picture-size.js';

describe('pictureSize', () => {
  it('knows every ratio and size that the image models accept', () => {
    expect([...ASPECT_RATIOS].sort()).toEqual(
      [
        '1:1',
        '2:3',
        '3:2',
        '3:4',
        '4:3',
        '4:5',
        '5:4',
        '9:16',
        '16:9',
        '21:9',
        '1:4',
        '4:1',
        '1:8',
        '8:1',
      ].sort(),
    );
    expect([...IMAGE_SIZES].sort()).toEqual(['1K', '2K', '4K', '512']);
  });

  it('gives 1024 x 1024 for a square of 1K and doubles both sides for 2K', () => {
    expect(pictureSize('1:1', '1K')).toEqual({ width: 1024, height: 1024 });
    expect(pictureSize('16:9', '1K')).toEqual({ width: 1376, height: 768 });
    expect(pictureSize('16:9', '2K')).toEqual({ width: 2752, height: 1536 });
    expect(pictureSize('4:5', '512')).toEqual({ width: 464, height: 576 });
  });

  it.each(ASPECT_RATIOS)('keeps %s within 8 percent of the ratio and near a megapixel', (ratio) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    const { width, height } = pictureSize(ratio, '1K');
    expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(0.08);
    expect(width * height).toBeGreaterThan(1_000_000);
    expect(width * height).toBeLessThan(1_200_000);
  });

  it('names the choices when it does not know one', () => {
    expect(() => pictureSize('7:5', '1K')).toThrow(/"7:5".*16:9/u);
    expect(() => pictureSize('1:1', '8K')).toThrow(/"8K".*2K/u);
    expect(() => pictureSize('toString', '1K')).toThrow(RangeError);
  });
});
