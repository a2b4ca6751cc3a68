import type { Failure } from '../errors/gemini-error.js';
import type { ImageAnswer } from '../generation.js';
import type { ReplyPart } from '../wire/reply.js';
import { contentTypeOf } from './content-type.js';

export type ImageReading =
  | ({ readonly ok: true; readonly repairs: readonly string[] } & Pick<ImageAnswer, 'bytes' | 'contentType'>)
  | { readonly ok: false; readonly failure: Failure };

/** The pictures of an answer, drafts included. */
export function picturesOf(parts: readonly ReplyPart[]): readonly { mimeType: string; data: string }[] {
  return parts.flatMap(({ inlineData }) =>
    inlineData?.data ? [{ mimeType: inlineData.mimeType ?? 'nothing', data: inlineData.data }] : [],
  );
}

/**
 * The picture of an answer. Drafts may come before it, so the last one counts; what it is, is told from its bytes.
 *
 * @param parts the parts of the answer, thoughts left out
 */
export function readImageReply(parts: readonly ReplyPart[]): ImageReading {
  const pictures = picturesOf(parts);
  const last = pictures.at(-1);
  if (!last) {
    const said = parts.some(({ text }) => text) ? 'text instead of a picture' : 'no parts';
    return { ok: false, failure: { kind: 'missing_image', billing: 'exact', detail: said } };
  }
  const decoded = Buffer.from(last.data, 'base64');
  const bytes = new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.byteLength);
  const contentType = contentTypeOf(bytes);
  if (!contentType) {
    const detail = `${bytes.length} bytes, announced as ${last.mimeType}`.slice(0, 100);
    return { ok: false, failure: { kind: 'bad_image', billing: 'exact', detail } };
  }
  return {
    ok: true,
    bytes,
    contentType,
    repairs: pictures.length > 1 ? [`last_of_images:${pictures.length}`] : [],
  };
}
