import { TaskError } from '@generia/resilience';

/** Bytes of UTF-8. Half of what S3 allows, so that every store and every file system has room. */
export const MAX_OBJECT_KEY_BYTES = 512;

/**
 * Holds every storage to the same keys: segments joined by `/`, as in `world/character/avatars/media.png`.
 * @throws TaskError `OBJECT_STORAGE_BAD_KEY`, not worth a retry, that says what is wrong.
 */
export function checkObjectKey(key: string): void {
  const fault = faultOf(key);
  if (fault === null) return;
  throw new TaskError(`${JSON.stringify(key.slice(0, 80))} is not an object key: ${fault}.`, {
    code: 'OBJECT_STORAGE_BAD_KEY',
    retry: 'never',
    remedy: `Use names joined by "/", at most ${MAX_OBJECT_KEY_BYTES} bytes, such as "world/avatars/media.png".`,
  });
}

function faultOf(key: string): string | null {
  if (key === '') return 'it is empty';
  if (Buffer.byteLength(key) > MAX_OBJECT_KEY_BYTES) return `it is longer than ${MAX_OBJECT_KEY_BYTES} bytes`;
  if (key.startsWith('/')) return 'it starts with a slash';
  if (key.includes('\\')) return 'it has a backslash';
  if (/\p{Cc}/u.test(key)) return 'it has a control character';
  if (/\p{Cs}/u.test(key)) return 'it has half a Unicode character';
  const segments = key.split('/');
  if (segments.includes('')) return 'it has an empty segment';
  if (segments.includes('.') || segments.includes('..')) return 'it has a segment "." or ".."';
  return null;
}
