/** Bytes that have come. */
export interface UploadedPicture {
  readonly sizeBytes: number;
  readonly contentType: string;
}

/** A picture that may come. */
export interface UploadPlace {
  readonly mediaId: string;
  readonly objectKey: string;
  /** Where the caller reached us. */
  readonly origin: string;
}

/** Where the bytes of pictures go. */
export interface Uploads {
  /** An address that takes the bytes with one PUT. */
  writeUrl(place: UploadPlace, expiresInSeconds: number): Promise<string>;
  /** What lies there; null when nothing has come. */
  find(place: Pick<UploadPlace, 'mediaId' | 'objectKey'>): Promise<UploadedPicture | null>;
  /** Where readers get the picture; null when nobody serves it. */
  readUrl(objectKey: string, expiresInSeconds: number): Promise<string | null>;
  /** Takes bytes that came to us; null when they belong elsewhere. */
  readonly accept: ((mediaId: string, bytes: Buffer, contentType: string) => void) | null;
}
