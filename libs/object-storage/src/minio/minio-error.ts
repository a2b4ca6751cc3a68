import { DeadlineExceeded, type RetryPolicy, TaskError } from '@generia/resilience';

import { ServerAnswer } from './server-answer.js';

interface Explanation {
  readonly code: string;
  readonly retry: RetryPolicy;
  readonly retryAfterMs?: number;
  readonly reason: string;
  readonly remedy: (bucket: string) => string;
}

const UNAVAILABLE: Explanation = {
  code: 'OBJECT_STORAGE_UNAVAILABLE',
  retry: 'free',
  retryAfterMs: 5_000,
  reason: 'the server cannot be reached',
  remedy: () => 'Check that MinIO runs and that MINIO_ENDPOINT names it.',
};
const BUSY: Explanation = {
  code: 'OBJECT_STORAGE_BUSY',
  retry: 'free',
  retryAfterMs: 5_000,
  reason: 'the server has too much to do',
  remedy: () => 'Wait, or lower MAX_CONCURRENT_IMAGE_REQUESTS.',
};
const DENIED: Explanation = {
  code: 'OBJECT_STORAGE_DENIED',
  retry: 'never',
  reason: 'the server does not allow it',
  remedy: (bucket) =>
    `Check MINIO_ACCESS_KEY and MINIO_SECRET_KEY, and that this key may read and write the bucket "${bucket}".`,
};
const FULL: Explanation = {
  code: 'OBJECT_STORAGE_FULL',
  retry: 'free',
  retryAfterMs: 30_000,
  reason: 'no space is left',
  remedy: (bucket) => `Free some space on the disks of MinIO, or raise the quota of the bucket "${bucket}".`,
};
const NO_BUCKET: Explanation = {
  code: 'OBJECT_STORAGE_NO_BUCKET',
  retry: 'free',
  retryAfterMs: 30_000,
  reason: 'its bucket is gone',
  remedy: (bucket) => `Make the bucket "${bucket}", or restart the service, which makes it.`,
};
const BAD_KEY: Explanation = {
  code: 'OBJECT_STORAGE_BAD_KEY',
  retry: 'never',
  reason: 'the server does not take this key',
  remedy: () => 'Use another key; MinIO allows 255 bytes between two slashes.',
};
const TOO_LARGE: Explanation = {
  code: 'OBJECT_STORAGE_TOO_LARGE',
  retry: 'never',
  reason: 'the object is too large',
  remedy: () => 'Store less in one object.',
};
const TLS: Explanation = {
  code: 'OBJECT_STORAGE_TLS',
  retry: 'never',
  reason: 'no secure connection comes about',
  remedy: () => 'Check MINIO_USE_SSL, the port in MINIO_ENDPOINT and the certificate of the server.',
};
const CLOCK: Explanation = {
  code: 'OBJECT_STORAGE_CLOCK',
  retry: 'costs_attempt',
  reason: 'the clocks of this machine and of the server differ too much',
  remedy: () => 'Set both clocks.',
};
const FAILED: Explanation = {
  code: 'OBJECT_STORAGE_FAILED',
  retry: 'costs_attempt',
  reason: 'the server failed',
  remedy: () => 'Look into the log of MinIO.',
};
const BAD_SETTING: Explanation = {
  code: 'OBJECT_STORAGE_BAD_SETTING',
  retry: 'never',
  reason: 'a setting is wrong',
  remedy: (bucket) => `Correct MINIO_ENDPOINT or MINIO_BUCKET ("${bucket}").`,
};
const UNCLEAR: Explanation = {
  code: 'OBJECT_STORAGE_UNCLEAR',
  retry: 'costs_attempt',
  reason: 'the answer is not understood',
  remedy: () => 'Check that MINIO_ENDPOINT names a MinIO server, and look into its log.',
};

/** S3's and MinIO's names of errors (source: MinIO, cmd/api-errors.go), and those of the client library. */
const BY_CODE: Readonly<Record<string, Explanation>> = {
  AccessDenied: DENIED,
  InvalidAccessKeyId: DENIED,
  SignatureDoesNotMatch: DENIED,
  AuthorizationHeaderMalformed: DENIED,
  XMinioStorageFull: FULL,
  XMinioAdminBucketQuotaExceeded: FULL,
  SlowDown: BUSY,
  SlowDownRead: BUSY,
  SlowDownWrite: BUSY,
  XMinioServerNotInitialized: BUSY,
  NoSuchBucket: NO_BUCKET,
  XMinioInvalidObjectName: BAD_KEY,
  XMinioObjectExistsAsDirectory: BAD_KEY,
  KeyTooLongError: BAD_KEY,
  EntityTooLarge: TOO_LARGE,
  RequestTimeTooSkewed: CLOCK,
  InvalidBucketNameError: BAD_SETTING,
  InvalidEndpointError: BAD_SETTING,
};

const BY_STATUS: Readonly<Record<number, Explanation>> = {
  408: UNAVAILABLE,
  429: BUSY,
  499: UNAVAILABLE,
  500: FAILED,
  502: UNAVAILABLE,
  503: BUSY,
  504: UNAVAILABLE,
  507: FULL,
  520: UNAVAILABLE,
};

/** How OpenSSL and Node name what goes wrong before a secure connection stands. */
const TLS_CODE = /^(?:EPROTO|ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
/** How the operating system and Node's HTTP name what goes wrong with a connection. */
const NETWORK_CODE = /^(?:E[A-Z]{3,}|EAI_[A-Z]+|HPE_\w+|ERR_HTTP_\w+|ERR_STREAM_PREMATURE_CLOSE)$/;

/**
 * Says what a failure of MinIO means for the caller. `action` completes "Cannot ..."; `place` names the server. A server
 * that is away, busy or full is not the work's fault: trying again is free.
 */
export function asMinioError(
  error: unknown,
  about: { readonly action: string; readonly place: string; readonly bucket: string },
): TaskError {
  if (error instanceof TaskError && !(error instanceof DeadlineExceeded)) return error;
  const { action, place, bucket } = about;
  const detail = detailOf(error);
  const { code, retry, retryAfterMs, reason, remedy } = explanationOf(error);
  return new TaskError(
    `Cannot ${action} in MinIO at ${place}: ${reason}${detail === '' ? '' : ` (${detail})`}.`,
    { code, retry, retryAfterMs, remedy: remedy(bucket), cause: error },
  );
}

/** Whether trying again at once may help: the server is away, busy, or failed for once. */
export function isPassing(error: unknown): boolean {
  const code = error instanceof TaskError ? error.code : '';
  return code === UNAVAILABLE.code || code === BUSY.code || code === FAILED.code;
}

/**
 * S3's, Node's or the operating system's name of an error, or the client library's when it refuses a setting itself;
 * empty for any other value.
 */
export function minioErrorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' && /^Invalid\w+Error$/.test(name) ? name : '';
}

function explanationOf(error: unknown): Explanation {
  if (error instanceof DeadlineExceeded) return UNAVAILABLE;
  const code = minioErrorCode(error);
  const known = BY_CODE[code] ?? (error instanceof ServerAnswer ? BY_STATUS[error.statusCode] : undefined);
  if (known !== undefined) return known;
  if (TLS_CODE.test(code)) return TLS;
  return NETWORK_CODE.test(code) ? UNAVAILABLE : UNCLEAR;
}

function detailOf(error: unknown): string {
  if (error instanceof DeadlineExceeded) return `no answer within ${error.timeoutMs} ms`;
  const code = minioErrorCode(error);
  return code === '' && error instanceof ServerAnswer ? `status ${error.statusCode}` : code;
}
