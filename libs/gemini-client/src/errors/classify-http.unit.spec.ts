import { classifyHttp } from './classify-http.js';
import { FAILURE_KINDS, type FailureKind } from './failure-kinds.js';

const NOON_UTC = Date.parse('2026-11-23T12:00:00Z');

function errorInfo(reason: string): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' };
}

function quota(quotaId: string, quotaValue = '10'): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [{ quotaMetric: 'm', quotaId, quotaDimensions: { model: 'x' }, quotaValue }],
  };
}

function retryIn(retryDelay: string): object {
  return { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay };
}

const HELP = { '@type': 'type.googleapis.com/google.rpc.Help', links: [] };
const PER_DAY = quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '20');
const PER_MINUTE = quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier');
const EXCEEDED = 'You exceeded your current quota, please check your plan and billing details.';
const UNTIL_MIDNIGHT_MS = 20 * 3_600_000;

type Row = readonly [
  http: number,
  message: string,
  details: readonly object[] | undefined,
  kind: FailureKind,
];

const ROWS: readonly Row[] = [
  [400, 'API key not valid. Please pass a valid API key.', [errorInfo('API_KEY_INVALID')], 'bad_key'],
  [400, 'API key expired. Please renew the API key.', undefined, 'bad_key'],
  [400, 'User location is not supported for the API use.', undefined, 'region'],
  [
    400,
    'Gemini API free tier is not available in your country. Please enable billing on your project.',
    undefined,
    'region',
  ],
  [400, 'Please enable billing on your project in Google AI Studio.', undefined, 'billing'],
  [
    400,
    'Invalid JSON payload received. Unknown name "const" at \'generation_config.response_schema\': Cannot find field.',
    undefined,
    'schema_refused',
  ],
  [
    400,
    'The specified schema produces a constraint that has too many states for serving.',
    undefined,
    'schema_refused',
  ],
  [400, 'Request contains an invalid argument.', undefined, 'invalid_argument'],
  [400, 'Invalid JSON payload received. Unknown name "foo": Cannot find field.', undefined, 'bad_request'],
  [400, 'Penalty is not enabled for this model', undefined, 'bad_request'],
  [400, '', undefined, 'bad_request'],
  [401, 'Expected OAuth 2 access token', [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED')], 'key_type'],
  [401, 'Request had invalid authentication credentials.', undefined, 'bad_key'],
  [403, 'Your API key was reported as leaked. Please use another API key.', undefined, 'leaked_key'],
  [
    403,
    'Generative Language API has not been used in project 1 before or it is disabled.',
    [errorInfo('SERVICE_DISABLED')],
    'api_disabled',
  ],
  [
    403,
    'Requests from referer <empty> are blocked.',
    [errorInfo('API_KEY_HTTP_REFERRER_BLOCKED')],
    'key_restricted',
  ],
  [403, 'The provided API key has an IP address restriction.', undefined, 'key_restricted'],
  [403, "You don't have permission to access tuned model x.", undefined, 'permission'],
  [
    404,
    'models/x is not found for API version v1beta, or is not supported for generateContent. Call ListModels.',
    undefined,
    'model_not_found',
  ],
  [404, '', undefined, 'wrong_address'],
  [408, '', undefined, 'upstream_deadline'],
  [413, '', undefined, 'bad_request'],
  [499, 'The operation was cancelled.', undefined, 'upstream_cancelled'],
  [500, 'An internal error has occurred. Please retry or report in ...', undefined, 'server'],
  [502, '', undefined, 'server'],
  [503, 'The model is overloaded. Please try again later.', undefined, 'overloaded'],
  [504, 'Deadline expired before operation could complete.', undefined, 'upstream_deadline'],
  [529, '', undefined, 'server'],
];

describe('classifyHttp', () => {
  it.each(ROWS)('reads %d "%s" with %j as %s', (http, message, details, kind) => {
    expect(classifyHttp({ http, message, details }, NOON_UTC, [])).toMatchObject({ kind, httpStatus: http });
  });

  it.each<[string, string, readonly object[] | undefined, FailureKind, number | undefined]>([
    [
      'no quota at all for the tier',
      `${EXCEEDED} limit: 0, model: x`,
      [PER_DAY, retryIn('36s')],
      'model_not_offered',
      undefined,
    ],
    ['a limit that only starts with a zero', `${EXCEEDED} limit: 0.5`, [PER_MINUTE], 'rate_limit', 60_000],
    [
      'a quota of the day with a delay, for the first time',
      EXCEEDED,
      [PER_DAY, retryIn('36s')],
      'rate_limit',
      36_000,
    ],
    [
      'a quota of the day with a delay of hours',
      EXCEEDED,
      [PER_DAY, retryIn('7200s')],
      'quota_day',
      UNTIL_MIDNIGHT_MS,
    ],
    ['a delay of more than five minutes', EXCEEDED, [PER_MINUTE, retryIn('301s')], 'exhausted', 301_000],
    ['a delay of five minutes', EXCEEDED, [PER_MINUTE, retryIn('300s')], 'rate_limit', 300_000],
    ['a quota of the day without a delay', EXCEEDED, [PER_DAY], 'quota_day', UNTIL_MIDNIGHT_MS],
    ['a delay in RetryInfo', EXCEEDED, [PER_MINUTE, HELP, retryIn('34.074824224s')], 'rate_limit', 34_075],
    ['a delay in the message', `${EXCEEDED}\nPlease retry in 36.4s.`, [PER_MINUTE], 'rate_limit', 36_400],
    ['a delay in the message alone', 'Please retry in 850ms.', undefined, 'rate_limit', 850],
    ['a quota of the minute without a delay', EXCEEDED, [PER_MINUTE], 'rate_limit', 60_000],
    ['only a link to the documentation', EXCEEDED, [HELP], 'spend_limit', undefined],
    ['no details', EXCEEDED, undefined, 'spend_limit', undefined],
    ['another quota', EXCEEDED, [quota('SomethingElse')], 'rate_limit', undefined],
  ])('reads a 429 with %s', (_, message, details, kind, retryAfterMs) => {
    expect(classifyHttp({ http: 429, message, details }, NOON_UTC, [])).toMatchObject({
      kind,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  });

  it('knows that a refused call costs nothing, and that one that ran out of time may', () => {
    const billings = [400, 429, 500, 503, 504, 499].map(
      (http) => classifyHttp({ http, message: '' }, NOON_UTC, []).billing,
    );
    expect(billings).toEqual(['none', 'none', 'none', 'none', 'unknown', 'unknown']);
  });

  it('shows the message of the vendor without secrets', () => {
    const { detail } = classifyHttp({ http: 400, message: 'Key sk-1 is odd' }, NOON_UTC, ['sk-1']);
    expect(detail).toBe('HTTP 400 Key *** is odd');
  });
});

describe('the kinds of failure', () => {
  it('say for each whether trying again makes sense', () => {
    const byRetry = Object.entries(FAILURE_KINDS).map(([kind, { retry }]) => `${retry}: ${kind}`);
    expect(byRetry.sort()).toMatchSnapshot();
  });

  it.each([
    'bad_key',
    'key_type',
    'leaked_key',
    'region',
    'billing',
    'quota_day',
    'model_not_found',
  ] as const)('tell an operator what to do about %s', (kind) => {
    expect(FAILURE_KINDS[kind].remedy.length).toBeGreaterThan(20);
  });
});
