import { TaskError } from '@generia/resilience';

const CONTENT_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?: *;[\x20-\x7e]*)?$/;
const MAX_LENGTH = 255;

/**
 * Lets pass what may stand in an HTTP header as it is: `image/png`, `text/plain; charset=utf-8`.
 * @throws TaskError `OBJECT_STORAGE_BAD_CONTENT_TYPE`, not worth a retry.
 */
export function checkContentType(contentType: string): void {
  if (contentType.length <= MAX_LENGTH && CONTENT_TYPE.test(contentType)) return;
  throw new TaskError(`${JSON.stringify(contentType.slice(0, 80))} is not a content type.`, {
    code: 'OBJECT_STORAGE_BAD_CONTENT_TYPE',
    retry: 'never',
    remedy: 'Use a type such as "image/png".',
  });
}
