/** Width and height in pixels of the `1K` size; the other sizes are 1/2, 2 and 4 times as wide and high. */
const ONE_K = {
  '1:1': [1024, 1024],
  '2:3': [848, 1264],
  '3:2': [1264, 848],
  '3:4': [896, 1200],
  '4:3': [1200, 896],
  '4:5': [928, 1152],
  '5:4': [1152, 928],
  '9:16': [768, 1376],
  '16:9': [1376, 768],
  '21:9': [1584, 672],
  '1:4': [512, 2048],
  '4:1': [2048, 512],
  '1:8': [384, 3072],
  '8:1': [3072, 384],
} as const satisfies Record<string, readonly [number, number]>;

const SCALE = { '512': 0.5, '1K': 1, '2K': 2, '4K': 4 } as const;

/** The aspect ratios that the image models accept. */
export const ASPECT_RATIOS = Object.keys(ONE_K) as readonly (keyof typeof ONE_K)[];
/** The image sizes that the image models accept. */
export const IMAGE_SIZES = Object.keys(SCALE) as readonly (keyof typeof SCALE)[];

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The real size of a picture for `imageConfig.aspectRatio` and `imageConfig.imageSize`, as the image models give it.
 * @throws RangeError for a ratio or size that the models do not know; the message lists those that they do
 */
export function pictureSize(aspectRatio: string, imageSize: string): PictureSize {
  if (!Object.hasOwn(ONE_K, aspectRatio)) {
    throw new RangeError(`Unknown aspect ratio "${aspectRatio}". Use one of: ${ASPECT_RATIOS.join(' ')}`);
  }
  if (!Object.hasOwn(SCALE, imageSize)) {
    throw new RangeError(`Unknown image size "${imageSize}". Use one of: ${IMAGE_SIZES.join(' ')}`);
  }
  const [width, height] = ONE_K[aspectRatio as keyof typeof ONE_K];
  const scale = SCALE[imageSize as keyof typeof SCALE];
  return { width: width * scale, height: height * scale };
}
