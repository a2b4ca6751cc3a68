import type { FailureKind } from '../src/errors/failure-kinds.js';
import { json, raw, reset, resetMidBody, type Treatment } from './fake-gemini.js';
import { answer, rpcError, textAnswer } from './replies.js';

/** A fault that Gemini or its SDK is known to have, and all that a call makes of it. */
export interface FaultRow {
  readonly name: string;
  /** What the server does, in order; the last one again and again. */
  readonly replies: readonly Treatment[];
  /** `answered`, or how the call fails in the end. */
  readonly outcome: 'answered' | FailureKind;
  readonly repairs: readonly string[];
  readonly attempts: number;
  /** All waits together, with dice that always fall on the middle. */
  readonly waitMs: number;
  readonly costMicros: number;
  /** When the caller is told to come back; absent when it is told nothing. */
  readonly retryAfterMs?: number;
}

const GOOD = '{"title":"A","count":2}';
const good = textAnswer(GOOD);
/** What one billed answer costs: 9 tokens in and 272 out of gemini-3.8-flash. */
const BILLED = 1_027;
/** What one attempt counts whose end was not seen: the whole prompt, and all the output that it may make. */
const ESTIMATED = 11_519;

const type = 'type.googleapis.com/google.rpc.';
const info = (reason: string): object => ({ '@type': `${type}ErrorInfo`, reason });
const wait = (retryDelay: string): object => ({ '@type': `${type}RetryInfo`, retryDelay });
const HELP = { '@type': `${type}Help`, links: [] };
const quota = (quotaId: string): object => ({
  '@type': `${type}QuotaFailure`,
  violations: [{ quotaId, quotaValue: '20' }],
});
const MINUTE = quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier');
const DAY = quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier');

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};
const fault = (
  code: number,
  message: string,
  details?: readonly object[],
  status = STATUS[code] ?? '',
): Treatment => json(code, rpcError(code, status, message, details));
const tooMany = (message: string, details?: readonly object[]): Treatment => fault(429, message, details);

type Rest = readonly [
  outcome: FaultRow['outcome'],
  repairs: readonly string[],
  attempts: number,
  waitMs: number,
  costMicros: number,
  retryAfterMs?: number,
];

function row(name: string, replies: readonly Treatment[], rest: Rest): FaultRow {
  const [outcome, repairs, attempts, waitMs, costMicros, retryAfterMs] = rest;
  return {
    ...{ name, replies, outcome, repairs, attempts, waitMs, costMicros },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
const hopeless = (kind: FailureKind): Rest => [kind, [], 1, 0, 0];

const SCHEMA_FIELD =
  'Invalid JSON payload received. Unknown name "const" at \'generation_config.response_schema\'';
const INVALID = 'Request contains an invalid argument.';
const NOT_FOUND = 'models/x is not found for API version v1beta, or is not supported for generateContent.';

/** The errors that the API answers with. */
export const API_ERRORS: readonly FaultRow[] = [
  row(
    '400, a field of the schema',
    [fault(400, SCHEMA_FIELD), good],
    ['answered', ['schema_level:2'], 2, 0, BILLED],
  ),
  row(
    '400 without a word, to the end',
    [fault(400, INVALID)],
    ['invalid_argument', ['schema_level:2', 'schema_level:3'], 3, 0, 0],
  ),
  row('400, a bad key', [fault(400, 'API key not valid.', [info('API_KEY_INVALID')])], hopeless('bad_key')),
  row(
    '400, the region',
    [fault(400, 'User location is not supported.', undefined, 'FAILED_PRECONDITION')],
    hopeless('region'),
  ),
  row(
    '400, no billing',
    [fault(400, 'Please enable billing.', undefined, 'FAILED_PRECONDITION')],
    hopeless('billing'),
  ),
  row(
    '401, an old key',
    [fault(401, 'Expected OAuth 2 access token', [info('ACCESS_TOKEN_TYPE_UNSUPPORTED')])],
    hopeless('key_type'),
  ),
  row('403, a leaked key', [fault(403, 'Your API key was reported as leaked.')], hopeless('leaked_key')),
  row(
    '403, the API is off',
    [fault(403, 'It is disabled.', [info('SERVICE_DISABLED')])],
    hopeless('api_disabled'),
  ),
  row(
    '403, the referrer',
    [fault(403, 'Blocked.', [info('API_KEY_HTTP_REFERRER_BLOCKED')])],
    hopeless('key_restricted'),
  ),
  row('403, the address', [fault(403, 'The key has an IP address restriction.')], hopeless('key_restricted')),
  row(
    '404, the model',
    [fault(404, NOT_FOUND), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    '499',
    [fault(499, 'The operation was cancelled.')],
    ['upstream_cancelled', ['cost_estimated'], 1, 0, ESTIMATED],
  ),
  row(
    '500 once',
    [fault(500, 'An internal error has occurred.'), good],
    ['answered', ['again:server'], 2, 250, BILLED],
  ),
  row(
    '500 to the end',
    [fault(500, 'An internal error has occurred.')],
    ['server', ['again:server', 'again:server'], 3, 750, 0],
  ),
  row(
    '503 once',
    [fault(503, 'The model is overloaded.'), good],
    ['answered', ['again:overloaded'], 2, 250, BILLED],
  ),
  row(
    '503 of one model',
    [...Array.from({ length: 3 }, () => fault(503, 'High demand.')), good],
    ['answered', ['again:overloaded', 'again:overloaded', 'next_model:gemini-3.6-flash'], 4, 750, BILLED],
  ),
  row(
    '504 once',
    [fault(504, 'Deadline expired.'), good],
    ['answered', ['cost_estimated', 'longer:upstream_deadline'], 2, 0, ESTIMATED + BILLED],
  ),
  row(
    '504 to the end',
    [fault(504, 'Deadline expired.')],
    [
      'upstream_deadline',
      ['cost_estimated', 'longer:upstream_deadline', 'cost_estimated'],
      2,
      0,
      2 * ESTIMATED,
    ],
  ),
];

/** What the vendor's SDK loses or hides. */
export const SDK_FAULTS: readonly FaultRow[] = [
  row(
    'details of a 429',
    [tooMany('Slow down.', [HELP, wait('2s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 2_200, BILLED],
  ),
  row(
    'an error as a list',
    [json(403, [rpcError(403, 'X', 'Never seen by the SDK.')])],
    hopeless('permission'),
  ),
  row(
    'an error in HTML',
    [raw(502, '<html>Bad Gateway</html>'), good],
    ['answered', ['again:server'], 2, 250, BILLED],
  ),
  row(
    'no connection, once',
    [reset, good],
    ['answered', ['cost_estimated', 'again:network'], 2, 250, ESTIMATED + BILLED],
  ),
  row(
    'a connection cut in the answer, to the end',
    [resetMidBody],
    ['network', ['cost_estimated', 'again:network', 'cost_estimated'], 2, 250, 2 * ESTIMATED],
  ),
  row(
    'a 200 that is not JSON',
    [raw(200, '<html>'), good],
    ['answered', ['cost_estimated', 'again:unreadable_reply'], 2, 250, ESTIMATED + BILLED],
  ),
  row(
    'thoughts among the text',
    [answer([{ text: 'Hm, {', thought: true }, { text: GOOD }])],
    ['answered', [], 1, 0, BILLED],
  ),
  ...['PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII'].map((finishReason) =>
    row(
      `a whole text that ended with ${finishReason}`,
      [textAnswer(GOOD, { finishReason })],
      ['blocked_answer', ['rewrite'], 2, 0, 2 * BILLED],
    ),
  ),
  row(
    'a whole text that ended with OTHER',
    [textAnswer(GOOD, { finishReason: 'OTHER' }), good],
    ['answered', ['again:unfinished'], 2, 0, 2 * BILLED],
  ),
];

const CUT = { finishReason: 'MAX_TOKENS' };
const LOOP = `{"title":"${'and so on '.repeat(60)}`;
const blocked = json(200, {
  promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
  usageMetadata: { promptTokenCount: 100, totalTokenCount: 100 },
});

/** What a blocked prompt of 100 tokens costs. */
const BLOCKED = 75;

/** What goes wrong in the wild although the API answers with a 200, and the catalogue's other rows. */
export const WILD_FAULTS: readonly FaultRow[] = [
  row('cut JSON', [textAnswer('{"title":"A and', CUT), good], ['answered', ['more_room'], 2, 0, 2 * BILLED]),
  row(
    'thinking that ate the cap',
    [textAnswer('', CUT), good],
    ['answered', ['more_room'], 2, 0, 2 * BILLED],
  ),
  row('a loop of repetitions', [textAnswer(LOOP, CUT), good], ['answered', ['no_loops'], 2, 0, 2 * BILLED]),
  row('no text', [textAnswer(''), good], ['answered', ['again:empty'], 2, 0, 2 * BILLED]),
  row(
    'no parts three times',
    [answer(null), answer(null), answer(null), good],
    ['answered', ['again:empty', 'again:empty', 'next_model:gemini-3.6-flash'], 4, 0, 4 * BILLED],
  ),
  row('a blocked prompt', [blocked, good], ['answered', ['rewrite'], 2, 0, BLOCKED + BILLED]),
  row('a prompt that stays blocked', [blocked], ['blocked_prompt', ['rewrite'], 2, 0, 2 * BLOCKED]),
  row(
    'a blocked answer',
    [textAnswer('', { finishReason: 'SAFETY' }), good],
    ['answered', ['rewrite'], 2, 0, 2 * BILLED],
  ),
  row(
    'a recitation',
    [textAnswer('', { finishReason: 'RECITATION' }), good],
    ['answered', ['own_words'], 2, 0, 2 * BILLED],
  ),
  row(
    'a recitation again',
    [textAnswer('', { finishReason: 'RECITATION' }), textAnswer('', { finishReason: 'RECITATION' }), good],
    ['answered', ['own_words', 'next_model:gemini-3.6-flash'], 3, 0, 3 * BILLED],
  ),
  row('a trailing fragment', [textAnswer(`${GOOD}"}`)], ['answered', ['balanced_value'], 1, 0, BILLED]),
  row('a doubled object', [textAnswer(`${GOOD}${GOOD}`)], ['answered', ['balanced_value'], 1, 0, BILLED]),
  row('a fence', [textAnswer(`\`\`\`json\n${GOOD}\n\`\`\``)], ['answered', ['strip_fence'], 1, 0, BILLED]),
  row(
    'a quote in a key',
    [textAnswer('{"ti"tle":"A","count":2}'), good],
    ['answered', ['again:invalid_json'], 2, 0, 2 * BILLED],
  ),
  row(
    'a raw line break',
    [textAnswer('{"title":"A\n","count":2}')],
    ['answered', ['jsonrepair'], 1, 0, BILLED],
  ),
  row(
    'NaN',
    [textAnswer('{"title":"A","count":NaN}'), good],
    ['answered', ['jsonrepair', 'again:wrong_shape'], 2, 0, 2 * BILLED],
  ),
  row(
    'words of Python',
    [textAnswer('{"title":None,"count":True}'), good],
    ['answered', ['jsonrepair', 'again:wrong_shape'], 2, 0, 2 * BILLED],
  ),
  row(
    'a number in quotes',
    [textAnswer('{"title":"A","count":"2"}')],
    ['answered', ['gentle_parse'], 1, 0, BILLED],
  ),
  row(
    'too complex a schema',
    [fault(400, 'too many states for serving'), fault(400, INVALID), good],
    ['answered', ['schema_level:2', 'schema_level:3'], 3, 0, BILLED],
  ),
  row(
    'a retired model',
    [fault(404, NOT_FOUND), fault(404, NOT_FOUND), good],
    ['answered', ['next_model:gemini-3.6-flash', 'next_model:gemini-3.5-flash-lite'], 3, 0, BILLED],
  ),
  row(
    'a storm of 503',
    [fault(503, 'The model is overloaded.')],
    [
      'overloaded',
      ['gemini-3.6-flash', 'gemini-3.5-flash-lite', 'gemini-3.1-flash-lite'].flatMap((next) => [
        'again:overloaded',
        'again:overloaded',
        `next_model:${next}`,
      ]),
      10,
      2_250,
      0,
    ],
  ),
];

/** The kinds of 429. */
export const TOO_MANY: readonly FaultRow[] = [
  row(
    'a limit of zero',
    [tooMany('limit: 0, model: x', [DAY, wait('36s')]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row('no details', [tooMany('Spend rate too high.')], ['spend_limit', [], 1, 0, 0, 60_000]),
  row('only Help', [tooMany('Prepaid balance empty.', [HELP])], ['spend_limit', [], 1, 0, 0, 60_000]),
  row(
    'the day, with a delay',
    [tooMany('Quota.', [DAY, wait('20s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 22_000, BILLED],
  ),
  row(
    'the day, again after its delay',
    [tooMany('Quota.', [DAY, wait('20s')]), tooMany('Quota.', [DAY, wait('20s')]), good],
    ['answered', ['wait_turn:rate_limit', 'next_model:gemini-3.6-flash'], 3, 22_000, BILLED],
  ),
  row(
    'the day, without a delay',
    [tooMany('Quota.', [DAY]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    'a delay',
    [tooMany('Quota.', [MINUTE, wait('10s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11_000, BILLED],
  ),
  row(
    'a delay in the message',
    [tooMany('Please retry in 10.5s.', [MINUTE]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11_550, BILLED],
  ),
  row(
    'a delay beyond patience',
    [tooMany('Quota.', [MINUTE, wait('100s')])],
    ['rate_limit', [], 1, 0, 0, 100_000],
  ),
  row(
    'a delay of more than five minutes',
    [tooMany('Quota.', [MINUTE, wait('301s')]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row('the minute, without a delay', [tooMany('Quota.', [MINUTE])], ['rate_limit', [], 1, 0, 0, 60_000]),
  row(
    'another quota',
    [tooMany('Quota.', [quota('SomethingElse')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 1_100, BILLED],
  ),
];
