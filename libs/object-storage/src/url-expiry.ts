import { TaskError } from '@generia/resilience';

/** The longest that S3 lets a signed address live: seven days. */
export const MAX_URL_EXPIRY_SECONDS = 604_800;

/**
 * Lets pass a whole number of seconds that a signed address may live.
 * @throws TaskError `OBJECT_STORAGE_BAD_EXPIRY`, not worth a retry.
 */
export function checkUrlExpiry(expiresInSeconds: number): void {
  const isWhole = Number.isInteger(expiresInSeconds);
  if (isWhole && expiresInSeconds >= 1 && expiresInSeconds <= MAX_URL_EXPIRY_SECONDS) return;
  throw new TaskError(`An address cannot be valid for ${expiresInSeconds} seconds.`, {
    code: 'OBJECT_STORAGE_BAD_EXPIRY',
    retry: 'never',
    remedy: `Use a whole number from 1 to ${MAX_URL_EXPIRY_SECONDS}.`,
  });
}
