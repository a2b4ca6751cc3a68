import { IncomingMessage } from 'node:http';

import type { Client } from 'minio';

import type { ObjectInfo } from '../object-storage.js';
import { minioErrorCode } from './minio-error.js';

/** Bytes and content type out of one answer, so that they belong together; null when there is no such object. */
export async function readObject(
  client: Client,
  bucket: string,
  key: string,
): Promise<{ readonly bytes: Uint8Array; readonly info: ObjectInfo } | null> {
  const answer = await orNull(client.getObject(bucket, key));
  if (answer === null) return null;
  const chunks: Buffer[] = [];
  // Throws when the connection breaks before the whole length has come.
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const contentType = answer instanceof IncomingMessage ? answer.headers['content-type'] : undefined;
  return { bytes, info: { key, sizeBytes: bytes.length, contentType: contentType ?? UNKNOWN_TYPE } };
}

/** What is known of an object without reading it; null when there is no such object. */
export async function statObject(client: Client, bucket: string, key: string): Promise<ObjectInfo | null> {
  const found = await orNull(client.statObject(bucket, key));
  if (found === null) return null;
  const contentType: unknown = (found.metaData as Record<string, unknown>)['content-type'];
  return {
    key,
    sizeBytes: found.size,
    contentType: typeof contentType === 'string' ? contentType : UNKNOWN_TYPE,
  };
}

const UNKNOWN_TYPE = 'application/octet-stream';

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (/^(?:NoSuchKey|NotFound)$/.test(minioErrorCode(error))) return null;
    throw error;
  }
}
