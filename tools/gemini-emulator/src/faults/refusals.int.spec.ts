import { goodRequests } from '../../test/fault-requests.js';
import { hear } from '../../test/hear-emulator.js';
import { createGeminiEmulator, type GeminiEmulator } from '../create-gemini-emulator.js';

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await createGeminiEmulator();
});
afterAll(() => emulator.close());

const ask = (fault: string) => hear(emulator, goodRequests.text.path, goodRequests.text.body, { fault });

const help = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [
    {
      description: 'Learn more about Gemini API quotas',
      url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
    },
  ],
};
const exceeded =
  'You exceeded your current quota, please check your plan and billing details. For more information on this ' +
  'error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';
const requests = 'generativelanguage.googleapis.com/generate_content_free_tier_requests';
const tokens = 'generativelanguage.googleapis.com/generate_content_free_tier_input_token_count';
const model = 'gemini-3.8-flash';

const failure = (quotaMetric: string, quotaId: string, quotaValue?: string): object => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [
    {
      quotaMetric,
      quotaId,
      quotaDimensions: { location: 'global', model },
      ...(quotaValue === undefined ? {} : { quotaValue }),
    },
  ],
});
const perMinute = failure(requests, 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier', '10');
const perDay = failure(requests, 'GenerateRequestsPerDayPerProjectPerModel-FreeTier', '20');
const retryIn = (retryDelay: string): object => ({
  '@type': 'type.googleapis.com/google.rpc.RetryInfo',
  retryDelay,
});
const over = (limit: number, metric = requests): string =>
  `\n* Quota exceeded for metric: ${metric}, limit: ${limit}, model: ${model}`;

describe('429', () => {
  it.each<[string, string, object[] | undefined]>([
    ['quota_minute', `${exceeded}${over(10)}`, [perMinute, help]],
    [
      'quota_minute:36400',
      `${exceeded}${over(10)}\nPlease retry in 36.4s.`,
      [perMinute, help, retryIn('36.4s')],
    ],
    [
      'quota_minute:retryAfterMs=34074.824224;retryInMessage=false',
      `${exceeded}${over(10)}`,
      [perMinute, help, retryIn('34.074824224s')],
    ],
    [
      'quota_minute:retryAfterMs=500;retryInfo=false',
      `${exceeded}${over(10)}\nPlease retry in 0.5s.`,
      [perMinute, help],
    ],
    [
      'quota_minute:retryAfterMs=500;quotaFailure=false',
      `${exceeded}\nPlease retry in 0.5s.`,
      [help, retryIn('0.5s')],
    ],
    ['quota_day', `${exceeded}${over(20)}`, [perDay, help]],
    ['quota_day:36000', `${exceeded}${over(20)}\nPlease retry in 36s.`, [perDay, help, retryIn('36s')]],
    [
      'quota_tokens',
      `${exceeded}${over(250_000, tokens)}`,
      [failure(tokens, 'GenerateContentInputTokensPerModelPerMinute-FreeTier', '250000'), help],
    ],
    [
      'quota_zero',
      `${exceeded}${over(0)}\nPlease retry in 20.045s.`,
      [failure(requests, 'GenerateRequestsPerDayPerProjectPerModel-FreeTier'), help, retryIn('20.045s')],
    ],
    ['retry_in_message', `${exceeded}\nPlease retry in 36.4s.`, undefined],
    ['retry_in_message:850', `${exceeded}\nPlease retry in 0.85s.`, undefined],
    ['spend_cap', exceeded, [help]],
    ['bare_429', 'Resource has been exhausted (e.g. check quota).', undefined],
  ])('as %s', async (fault, message, details) => {
    const heard = await ask(fault);
    expect(heard.status).toBe(429);
    expect(heard.body).toEqual({
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message,
        ...(details === undefined ? {} : { details }),
      },
    });
  });

  it('of a paid tier has paid names', async () => {
    const { text } = await ask('quota_minute:tier=paid');
    expect(text).toContain('GenerateRequestsPerMinutePerProjectPerModel-PaidTier');
    expect(text).toContain('generate_content_paid_tier_requests');
  });
});

describe('other refusals', () => {
  it.each([
    ['http_500', 500, 'INTERNAL', 'An internal error has occurred.'],
    ['http_503', 503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'],
    ['http_503:demand', 503, 'UNAVAILABLE', 'This model is currently experiencing high demand.'],
    ['http_504', 504, 'DEADLINE_EXCEEDED', 'Deadline expired'],
    ['bad_key', 400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.'],
    ['key_type', 401, 'UNAUTHENTICATED', 'Expected OAuth 2 access token'],
    [
      'leaked_key',
      403,
      'PERMISSION_DENIED',
      'Your API key was reported as leaked. Please use another API key.',
    ],
    ['key_restricted', 403, 'PERMISSION_DENIED', 'Requests from referer <empty> are blocked.'],
    ['api_disabled', 403, 'PERMISSION_DENIED', 'Generative Language API has not been used in project'],
    ['region', 400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.'],
    ['billing_off', 400, 'FAILED_PRECONDITION', 'requires billing to be enabled'],
    [
      'model_not_found',
      404,
      'NOT_FOUND',
      'models/gemini-3.8-flash is not found for API version v1beta, or is not supported for generateContent. Call ListModels',
    ],
    ['schema_too_complex', 400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'],
    ['schema_too_complex:states', 400, 'INVALID_ARGUMENT', 'too many states for serving'],
  ])('%s is %d %s', async (fault, code, status, words) => {
    const heard = await ask(fault);
    expect(heard.status).toBe(code);
    expect(heard.body).toMatchObject({
      error: { code, status, message: expect.stringContaining(words) as string },
    });
  });

  it.each([
    ['bad_key', 'API_KEY_INVALID'],
    ['key_type', 'ACCESS_TOKEN_TYPE_UNSUPPORTED'],
    ['key_restricted', 'API_KEY_HTTP_REFERRER_BLOCKED'],
    ['api_disabled', 'SERVICE_DISABLED'],
  ])('%s has the reason %s for programs', async (fault, reason) => {
    expect((await ask(fault)).body).toMatchObject({
      error: {
        details: expect.arrayContaining([
          expect.objectContaining({ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }),
        ]) as object[],
      },
    });
  });

  it('schema_too_complex has no details: the bare form is bare', async () => {
    expect((await ask('schema_too_complex')).body).toEqual({
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: 'Request contains an invalid argument.',
      },
    });
  });
});

describe('bodies that Gemini does not send', () => {
  it('html_502 is a page', async () => {
    const heard = await ask('html_502');
    expect([heard.status, heard.contentType]).toEqual([502, 'text/html; charset=UTF-8']);
    expect(heard.text).toMatch(/^<!DOCTYPE html>/);
  });

  it('html_200 is a page too, and paid', async () => {
    emulator.clearCalls();
    const heard = await ask('html_200');
    expect([heard.status, heard.contentType]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(emulator.calls()[0]).toMatchObject({ accepted: true, status: 200 });
  });

  it('cut_body is whole by its headers, and no JSON', async () => {
    const heard = await ask('cut_body');
    expect([heard.status, heard.broken, heard.body]).toEqual([200, null, undefined]);
    expect(heard.text).toMatch(/^\{"candidates":/);
  });

  it('array_error is a list', async () => {
    const heard = await ask('array_error');
    expect(heard.status).toBe(503);
    expect(heard.body).toEqual([{ error: expect.objectContaining({ status: 'UNAVAILABLE' }) as object }]);
  });
});
