/** Draws a picture for a prompt; the same order gives the same bytes. */
export type DrawPicture = (order: {
  readonly prompt: string;
  /** Such as `16:9`. */
  readonly aspectRatio: string;
  /** `512`, `1K`, `2K` or `4K`. */
  readonly imageSize: string;
  readonly seed: number;
}) => Promise<{ readonly bytes: Buffer; readonly mimeType: 'image/png' | 'image/jpeg' }>;
