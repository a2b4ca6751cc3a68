import type { BodyPart, GenerateBody } from './request-body.js';

/** Stands where a picture was. No text can hold it: within a JSON text each of its quotes would have a backslash before it. */
const HOLE = '"data":"-"';
const HOLLOW = '-';

/**
 * Takes the pictures out of a body, for whoever makes JSON of it by looking at each of their millions of letters in search of
 * one that must be written otherwise: Base64 has none.
 */
export function takePicturesOut(body: GenerateBody): {
  readonly hollow: GenerateBody;
  /** In Base64, in the order of their holes. */
  readonly pictures: readonly string[];
} {
  const pictures: string[] = [];
  const hollowed = (part: BodyPart): BodyPart => {
    if (!('inlineData' in part)) return part;
    pictures.push(part.inlineData.data);
    return { inlineData: { mimeType: part.inlineData.mimeType, data: HOLLOW } };
  };
  const contents = body.contents.map(({ role, parts }) => ({ role, parts: parts.map(hollowed) }));
  return { hollow: { ...body, contents }, pictures };
}

/** The JSON of the whole body, as it goes over the wire. */
export function putPicturesIn(hollow: string, pictures: readonly string[]): string | Uint8Array {
  if (pictures.length === 0) return hollow;
  const [start = '', ...rest] = hollow.split(HOLE);
  if (rest.length !== pictures.length)
    throw new Error(`There are ${rest.length} places for ${pictures.length} pictures.`);
  const pieces = rest.flatMap((text, index) => [
    Buffer.from('"data":"'),
    Buffer.from(pictures[index] ?? '', 'latin1'),
    Buffer.from(`"${text}`),
  ]);
  return Buffer.concat([Buffer.from(start), ...pieces]);
}
