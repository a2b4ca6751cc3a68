import { isAscii } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

import { parseAnswer } from './parse-answer.js';
import type { PostAnswer } from './post.js';
import { cutOff } from './transport.js';

const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: promisify<Uint8Array, Buffer>(gunzip),
  br: promisify<Uint8Array, Buffer>(brotliDecompress),
};

/** The values of `Content-Encoding` that can be decoded, as a value of `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = Object.keys(DECODERS).join(', ');

/** As much of a response as the SDK looks at. Its `json` rejects with a SyntaxError, or a WireFault when its code is broken. */
export function wireResponse({ status, statusText, encoding, body }: PostAnswer): Response {
  const response: Pick<Response, 'ok' | 'status' | 'statusText' | 'json'> = {
    ...{ ok: status >= 200 && status < 300, status, statusText },
    json: async () => parseAnswer(textOf(await decoded(body, encoding))),
  };
  return response as Response;
}

/** What nobody asked for stays as it is, and is no JSON then. */
function decoded(body: Uint8Array, encoding = ''): Uint8Array | Promise<Uint8Array> {
  const decode = DECODERS[encoding.trim().toLowerCase()];
  return decode ? decode(body).catch(() => Promise.reject(cutOff())) : body;
}

const UTF_8 = new TextDecoder();

/** Pictures are mostly Base64, which is read many times as fast when it is not taken for UTF-8. */
function textOf(body: Uint8Array): string {
  if (!isAscii(body)) return UTF_8.decode(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
}
