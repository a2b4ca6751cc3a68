import type { Client } from 'minio';

/** Some keys under a prefix in the server's order; `next` is where to go on, null at the end. */
export interface KeyPage {
  readonly keys: readonly string[];
  readonly next: string | null;
}

const PAGE_SIZE = 1_000;

/**
 * Asks for the keys that come after `after`. Neither stream of the client library (8.0.7) would do: one reads the key
 * "0123" as the number 123, the other goes on from a marker that it did not decode and never ends
 * (minio/minio-js issue 1403).
 */
export async function listPage(
  client: Client,
  bucket: string,
  prefix: string,
  after: string,
): Promise<KeyPage> {
  const answer = await client.listObjectsQuery(bucket, prefix, after, { Delimiter: '', MaxKeys: PAGE_SIZE });
  const keys = answer.objects.map(({ name }) => name ?? '');
  const last = keys.at(-1);
  return { keys, next: answer.isTruncated === true && last !== undefined ? last : null };
}

/**
 * The longest beginning of a prefix that the server takes: it refuses the segments "." and "..". Null when no key starts
 * with the prefix, because such a segment is whole in it.
 */
export function askablePrefix(prefix: string): string | null {
  const segments = prefix.split('/');
  const last = segments.pop() ?? '';
  if (segments.some(isDots)) return null;
  return isDots(last) ? prefix.slice(0, prefix.length - last.length) : prefix;
}

const isDots = (segment: string): boolean => segment === '.' || segment === '..';
