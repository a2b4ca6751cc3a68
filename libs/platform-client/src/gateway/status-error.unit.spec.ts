import type { GatewayAnswer } from './gateway-answer.js';
import { statusError, uploadStatusError } from './status-error.js';

const problem = (status: number, changes: Partial<GatewayAnswer> = {}): GatewayAnswer => ({
  status,
  contentType: 'application/problem+json',
  retryAfter: '',
  text: JSON.stringify({ type: 'about:blank', title: 'T', status, detail: 'The reason.' }),
  ...changes,
});

const html = (status: number): GatewayAnswer => ({
  status,
  contentType: 'text/html',
  retryAfter: '',
  text: '<html>a page of a proxy</html>',
});

describe('statusError', () => {
  it.each([
    [400, 'PLATFORM_REFUSED', 'never', false, false],
    [401, 'PLATFORM_DENIED', 'never', false, false],
    [403, 'PLATFORM_DENIED', 'never', false, false],
    [404, 'PLATFORM_NOT_FOUND', 'costs_attempt', false, false],
    [405, 'PLATFORM_REFUSED', 'never', false, false],
    [408, 'PLATFORM_UNAVAILABLE', 'free', false, true],
    [409, 'PLATFORM_CONFLICT', 'never', false, false],
    [413, 'PLATFORM_REFUSED', 'never', false, false],
    [415, 'PLATFORM_REFUSED', 'never', false, false],
    [422, 'PLATFORM_REFUSED', 'never', false, false],
    [425, 'PLATFORM_UNAVAILABLE', 'free', false, true],
    [429, 'PLATFORM_BUSY', 'free', false, true],
    [451, 'PLATFORM_REFUSED', 'never', false, false],
    [500, 'PLATFORM_FAILED', 'costs_attempt', true, true],
    [501, 'PLATFORM_REFUSED', 'never', false, false],
    [502, 'PLATFORM_UNAVAILABLE', 'free', true, true],
    [503, 'PLATFORM_UNAVAILABLE', 'free', true, true],
    [504, 'PLATFORM_UNAVAILABLE', 'free', true, true],
    [507, 'PLATFORM_FAILED', 'costs_attempt', true, true],
    [302, 'PLATFORM_BAD_ANSWER', 'costs_attempt', false, true],
    [206, 'PLATFORM_BAD_ANSWER', 'costs_attempt', false, true],
  ])('reads %d as %s, %s', (status, code, retry, isOutage, isPassing) => {
    for (const answer of [problem(status), html(status)]) {
      const error = statusError('createAiPost', answer, 0);
      expect(error).toMatchObject({ code, retry, isOutage, isPassing });
      expect(error.message).toMatch(/^createAiPost: the platform /);
      expect(error.message).not.toContain('<html>');
      expect(error.remedy).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('tells the detail that the platform gave, and not more than a few lines of it', () => {
    expect(statusError('createAiPost', problem(409), 0).message).toBe(
      'createAiPost: the platform answered 409: The reason.',
    );
    const long = problem(409, { text: JSON.stringify({ detail: 'x'.repeat(5_000) }) });
    expect(statusError('createAiPost', long, 0).message.length).toBeLessThan(400);
  });

  it('says what came instead where there is no detail', () => {
    expect(statusError('createAiPost', html(502), 0).message).toBe(
      'createAiPost: the platform answered 502 (text/html, 30 characters).',
    );
  });

  it('tells something unknown from an address that is no gateway', () => {
    expect(statusError('registerWorld', problem(404), 0).remedy).toContain('Create first');
    expect(statusError('registerWorld', html(404), 0).remedy).toContain('API_GATEWAY_URL');
  });

  it.each([
    [429, '7', 7_000, 7_000],
    [503, '120', 120_000, 120_000],
    [503, '', undefined, 5_000],
    [429, 'soon', undefined, 5_000],
    [409, '7', undefined, undefined],
  ])('waits after %d with Retry-After %j', (status, retryAfter, askedWaitMs, retryAfterMs) => {
    const error = statusError('createAiPost', problem(status, { retryAfter }), 0);
    expect([error.askedWaitMs, error.retryAfterMs]).toEqual([askedWaitMs, retryAfterMs]);
  });
});

describe('uploadStatusError', () => {
  it.each([400, 401, 403, 404, 409, 413])('lets a refusal of %d cost an attempt', (status) => {
    const error = uploadStatusError('putUpload', html(status), 0);
    expect(error).toMatchObject({
      code: 'PLATFORM_UPLOAD_REFUSED',
      retry: 'costs_attempt',
      isPassing: false,
    });
    expect(error.message).toContain(`putUpload: the platform answered ${status}`);
  });

  it.each([
    [429, 'PLATFORM_BUSY'],
    [503, 'PLATFORM_UNAVAILABLE'],
    [500, 'PLATFORM_FAILED'],
    [302, 'PLATFORM_BAD_ANSWER'],
  ])('reads %d like an answer of the gateway', (status, code) => {
    expect(uploadStatusError('putUpload', html(status), 0)).toMatchObject({ code, isPassing: true });
  });
});
