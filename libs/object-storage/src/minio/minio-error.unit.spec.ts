import { DeadlineExceeded, TaskError } from '@generia/resilience';

import { asMinioError, isPassing } from './minio-error.js';
import { ServerAnswer } from './server-answer.js';

const about = { action: 'store the object "a"', place: 'minio:9000', bucket: 'pictures' };
const withCode = (code: string): Error => Object.assign(new Error('it went wrong'), { code });

describe('asMinioError', () => {
  it.each([
    ['ECONNREFUSED', 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    ['ECONNRESET', 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    ['ENOTFOUND', 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    ['EAI_AGAIN', 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    ['HPE_INVALID_CONSTANT', 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    ['EPROTO', 'OBJECT_STORAGE_TLS', 'never', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'OBJECT_STORAGE_TLS', 'never', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'OBJECT_STORAGE_TLS', 'never', false],
    ['AccessDenied', 'OBJECT_STORAGE_DENIED', 'never', false],
    ['InvalidAccessKeyId', 'OBJECT_STORAGE_DENIED', 'never', false],
    ['SignatureDoesNotMatch', 'OBJECT_STORAGE_DENIED', 'never', false],
    ['RequestTimeTooSkewed', 'OBJECT_STORAGE_CLOCK', 'costs_attempt', false],
    ['XMinioStorageFull', 'OBJECT_STORAGE_FULL', 'free', false],
    ['XMinioAdminBucketQuotaExceeded', 'OBJECT_STORAGE_FULL', 'free', false],
    ['SlowDown', 'OBJECT_STORAGE_BUSY', 'free', true],
    ['NoSuchBucket', 'OBJECT_STORAGE_NO_BUCKET', 'free', false],
    ['XMinioInvalidObjectName', 'OBJECT_STORAGE_BAD_KEY', 'never', false],
    ['EntityTooLarge', 'OBJECT_STORAGE_TOO_LARGE', 'never', false],
    ['SomethingNew', 'OBJECT_STORAGE_UNCLEAR', 'costs_attempt', false],
  ])('reads %s as %s, %s', (code, expected, retry, passing) => {
    const cause = withCode(code);
    const error = asMinioError(cause, about);

    expect(error).toMatchObject({ code: expected, retry, cause });
    expect(error.message).toMatch(/^Cannot store the object "a" in MinIO at minio:9000: .+\.$/);
    expect(error.message).toContain(`(${code})`);
    expect(error.remedy).toMatch(/^[A-Z].+\.$/);
    expect(isPassing(error)).toBe(passing);
  });

  it.each([
    [429, 'OBJECT_STORAGE_BUSY', 'free', true],
    [500, 'OBJECT_STORAGE_FAILED', 'costs_attempt', true],
    [502, 'OBJECT_STORAGE_UNAVAILABLE', 'free', true],
    [503, 'OBJECT_STORAGE_BUSY', 'free', true],
    [507, 'OBJECT_STORAGE_FULL', 'free', false],
    [418, 'OBJECT_STORAGE_UNCLEAR', 'costs_attempt', false],
  ])('reads the status %d as %s, %s', (status, code, retry, passing) => {
    const error = asMinioError(new ServerAnswer(status), about);
    expect(error).toMatchObject({ code, retry });
    expect(error.message).toContain(`(status ${status})`);
    expect(isPassing(error)).toBe(passing);
  });

  it('trusts the name of an error more than its status', () => {
    const error = asMinioError(new ServerAnswer(503, 'XMinioStorageFull'), about);
    expect(error.code).toBe('OBJECT_STORAGE_FULL');
  });

  it('asks to wait where waiting helps, and names what a person can do', () => {
    expect(asMinioError(withCode('XMinioStorageFull'), about)).toMatchObject({ retryAfterMs: 30_000 });
    expect(asMinioError(withCode('ECONNREFUSED'), about)).toMatchObject({ retryAfterMs: 5_000 });
    expect(asMinioError(withCode('AccessDenied'), about)).toMatchObject({
      remedy:
        'Check MINIO_ACCESS_KEY and MINIO_SECRET_KEY, and that this key may read and write the bucket "pictures".',
    });
  });

  it('says how long it waited for an answer', () => {
    expect(asMinioError(new DeadlineExceeded(2_000), about)).toMatchObject({
      code: 'OBJECT_STORAGE_UNAVAILABLE',
      message:
        'Cannot store the object "a" in MinIO at minio:9000: the server cannot be reached (no answer within 2000 ms).',
    });
  });

  it('leaves an error alone that is explained already', () => {
    const error = new TaskError('known', { code: 'KNOWN', retry: 'never' });
    expect(asMinioError(error, about)).toBe(error);
  });

  it('reads what is no error at all as unclear', () => {
    expect(asMinioError(undefined, about)).toMatchObject({ code: 'OBJECT_STORAGE_UNCLEAR' });
  });
});
