import { badField, errorInfo, fault, good, HELP, MINUTE, retryIn, times, tooMany } from './faults.js';
import { BILLED, ESTIMATED, hopeless, rowsAbout } from './fault-row.js';

/** The errors that the API answers with (google.rpc.Status), by HTTP status and status word. */
export const API_ERROR_SUBJECTS = [
  '400 INVALID_ARGUMENT, the schema or the request',
  '400 INVALID_ARGUMENT, API_KEY_INVALID',
  '400 FAILED_PRECONDITION',
  '401 UNAUTHENTICATED',
  '403 PERMISSION_DENIED',
  '404 NOT_FOUND',
  '429 RESOURCE_EXHAUSTED',
  '499 CANCELLED',
  '500 INTERNAL',
  '503 UNAVAILABLE',
  '504 DEADLINE_EXCEEDED',
  'how a delay is written',
] as const;

const row = rowsAbout<(typeof API_ERROR_SUBJECTS)[number]>();
const INVALID = 'Request contains an invalid argument.';
const UNKNOWN_NAME = 'Invalid JSON payload received. Unknown name';
const SCHEMA_FIELD = 'generation_config.response_schema.properties[0].value';
const NOT_FOUND = 'models/x is not found for API version v1beta, or is not supported for generateContent.';
const INTERNAL = 'An internal error has occurred. Please retry or report in the forum.';
const OVERLOADED = 'The model is overloaded. Please try again later.';

/** What a call makes of each of them. */
export const API_ERRORS = [
  row(
    '400 INVALID_ARGUMENT, the schema or the request',
    'a field of the schema that is not known: never as it is, one level down',
    [fault(400, `${UNKNOWN_NAME} "const" at '${SCHEMA_FIELD}'`, [badField(SCHEMA_FIELD)]), good],
    ['answered', ['schema_level:2'], 2, 0, BILLED],
  ),
  row(
    '400 INVALID_ARGUMENT, the schema or the request',
    'the schema has too many states',
    [fault(400, 'The specified schema produces a constraint that has too many states for serving.'), good],
    ['answered', ['schema_level:2'], 2, 0, BILLED],
  ),
  row(
    '400 INVALID_ARGUMENT, the schema or the request',
    'no reason at all, to the end: once at each level of the schema',
    [fault(400, INVALID)],
    ['invalid_argument', ['schema_level:2', 'schema_level:3'], 3, 0, 0, 'never'],
    { sent: { generationConfig: { responseMimeType: 'application/json' } } },
  ),
  row(
    '400 INVALID_ARGUMENT, the schema or the request',
    'no reason at all, of a picture, which has no schema',
    [fault(400, INVALID)],
    hopeless('invalid_argument'),
    { asks: 'picture' },
  ),
  row(
    '400 INVALID_ARGUMENT, the schema or the request',
    'another field of the request',
    [fault(400, `${UNKNOWN_NAME} "foo": Cannot find field.`, [badField('foo')])],
    hopeless('bad_request'),
  ),
  row(
    '400 INVALID_ARGUMENT, API_KEY_INVALID',
    'a wrong key',
    [fault(400, 'API key not valid. Please pass a valid API key.', [errorInfo('API_KEY_INVALID')])],
    hopeless('bad_key'),
  ),
  row(
    '400 FAILED_PRECONDITION',
    'the region',
    [fault(400, 'User location is not supported for the API use.', undefined, 'FAILED_PRECONDITION')],
    hopeless('region'),
  ),
  row(
    '400 FAILED_PRECONDITION',
    'billing is off',
    [fault(400, 'Please enable billing on your project.', undefined, 'FAILED_PRECONDITION')],
    hopeless('billing'),
  ),
  row(
    '401 UNAUTHENTICATED',
    'a key of the old type',
    [fault(401, 'Expected OAuth 2 access token', [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED')])],
    hopeless('key_type'),
  ),
  row(
    '403 PERMISSION_DENIED',
    'a leaked key',
    [fault(403, 'Your API key was reported as leaked. Please use another API key.')],
    hopeless('leaked_key'),
  ),
  row(
    '403 PERMISSION_DENIED',
    'the API is off',
    [fault(403, 'It is disabled.', [errorInfo('SERVICE_DISABLED')])],
    hopeless('api_disabled'),
  ),
  row(
    '403 PERMISSION_DENIED',
    'a referrer that may not',
    [fault(403, 'Requests are blocked.', [errorInfo('API_KEY_HTTP_REFERRER_BLOCKED')])],
    hopeless('key_restricted'),
  ),
  row(
    '403 PERMISSION_DENIED',
    'an address that may not',
    [fault(403, 'The provided API key has an IP address restriction.')],
    hopeless('key_restricted'),
  ),
  row(
    '403 PERMISSION_DENIED',
    'anything else',
    [fault(403, 'The caller does not have permission.')],
    hopeless('permission'),
  ),
  row(
    '404 NOT_FOUND',
    'of a model: the next one of the chain',
    [fault(404, NOT_FOUND), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    '404 NOT_FOUND',
    'of every model of the chain',
    [fault(404, NOT_FOUND)],
    [
      'model_not_found',
      ['gemini-3.6-flash', 'gemini-3.5-flash-lite', 'gemini-3.1-flash-lite'].map(
        (next) => `next_model:${next}`,
      ),
      4,
      0,
      0,
      'never',
    ],
  ),
  row('404 NOT_FOUND', 'of the address', [fault(404, 'Not Found')], hopeless('wrong_address')),
  row(
    '429 RESOURCE_EXHAUSTED',
    'too many in a minute; the other kinds have a table of their own',
    [tooMany('You exceeded your current quota. Please retry in 9s.', [MINUTE, HELP, retryIn('9s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 9_900, BILLED],
  ),
  row(
    '499 CANCELLED',
    'the client is gone: no repeat, and perhaps a bill',
    [fault(499, 'The operation was cancelled.')],
    ['upstream_cancelled', ['cost_estimated'], 1, 0, ESTIMATED, 'never'],
  ),
  row('500 INTERNAL', 'once', [fault(500, INTERNAL), good], ['answered', ['again:server'], 2, 250, BILLED]),
  row(
    '500 INTERNAL',
    'to the end: two repeats',
    [fault(500, INTERNAL)],
    ['server', ['again:server', 'again:server'], 3, 750, 0, 'costs_attempt'],
  ),
  row(
    '503 UNAVAILABLE',
    'in the older words, once',
    [fault(503, OVERLOADED), good],
    ['answered', ['again:overloaded'], 2, 250, BILLED],
  ),
  row(
    '503 UNAVAILABLE',
    'in the newer words, of one model: backoff, then the next one',
    [...times(3, fault(503, 'This model is currently experiencing high demand.')), good],
    ['answered', ['again:overloaded', 'again:overloaded', 'next_model:gemini-3.6-flash'], 4, 750, BILLED],
  ),
  row(
    '503 UNAVAILABLE',
    'of a model that has failed five times in a row: its breaker is open, the next one is asked at once',
    [...times(3, fault(503, OVERLOADED)), good, ...times(3, fault(503, OVERLOADED)), good],
    ['answered', [], 1, 0, BILLED],
    { callsBefore: 2 },
  ),
  row(
    '504 DEADLINE_EXCEEDED',
    'once: again, with twice the time; the work may have been done and billed',
    [fault(504, 'Deadline expired before operation could complete.'), good],
    ['answered', ['cost_estimated', 'longer:upstream_deadline'], 2, 0, ESTIMATED + BILLED],
  ),
  row(
    '504 DEADLINE_EXCEEDED',
    'to the end',
    [fault(504, 'Deadline expired before operation could complete.')],
    [
      'upstream_deadline',
      ['cost_estimated', 'longer:upstream_deadline', 'cost_estimated'],
      2,
      0,
      2 * ESTIMATED,
      'costs_attempt',
    ],
  ),
  row(
    'how a delay is written',
    'milliseconds, shorter than the backoff: the longer of the two',
    [tooMany('Quota.', [MINUTE, retryIn('250ms')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 500, BILLED],
  ),
  row(
    'how a delay is written',
    'only in the message',
    [tooMany('Please retry in 10.5s.', [MINUTE]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11_550, BILLED],
  ),
  row(
    'how a delay is written',
    'as something that is none: no delay at all',
    [tooMany('Quota.', [MINUTE, retryIn('soon')])],
    ['rate_limit', [], 1, 0, 0, 'free', 60_000],
  ),
];
