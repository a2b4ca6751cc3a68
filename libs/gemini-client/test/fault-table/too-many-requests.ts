import { DAY, fault, good, HELP, MINUTE, quota, retryIn, times, tooMany, errorInfo } from './faults.js';
import { BILLED, rowsAbout } from './fault-row.js';

/** The kinds of 429, in the order in which they are told apart, and the one 503 that is like them. */
export const TOO_MANY_SUBJECTS = [
  '1 limit: 0',
  '2 no details, or only Help',
  '3 a quota of the day',
  '4 a delay of at most five minutes',
  '4 a delay of more than five minutes',
  '5 a quota of the minute without a delay',
  '5 anything else',
  '503 MODEL_CAPACITY_EXHAUSTED',
] as const;

const row = rowsAbout<(typeof TOO_MANY_SUBJECTS)[number]>();
const SECOND = 1_000;
const MINUTES = 60 * SECOND;
const HOURS = 60 * MINUTES;
/** The tables' clock starts at noon UTC, which is four in the morning in California. */
const UNTIL_MIDNIGHT = 20 * HOURS;
/** Half of 1, 2, 4, 8 and 16 seconds, as the dice always fall on the middle; and the limiter's pace on top. */
const BACKOFFS = 15_500;
const LIMITER = 3_558;
const spendLimit = tooMany('Spend rate too high.');
const NEXT_MODELS = ['gemini-3.6-flash', 'gemini-3.5-flash-lite', 'gemini-3.1-flash-lite'].map(
  (next) => `next_model:${next}`,
);

/** What a call makes of them. */
export const TOO_MANY = [
  row(
    '1 limit: 0',
    'whatever else it says: the next model',
    [tooMany('limit: 0, model: x', [DAY, retryIn('36s')]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    '1 limit: 0',
    'of every model: hopeless',
    [tooMany('limit: 0, model: x', [DAY, retryIn('36s')])],
    ['model_not_offered', NEXT_MODELS, 4, 0, 0, 'never'],
  ),
  row(
    '1 limit: 0',
    'not of 0.5',
    [tooMany('limit: 0.5', [MINUTE, retryIn('10s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11 * SECOND, BILLED],
  ),
  row(
    '2 no details, or only Help',
    'no details: the account is paused for a minute',
    [spendLimit],
    ['spend_limit', [], 1, 0, 0, 'free', MINUTES],
  ),
  row(
    '2 no details, or only Help',
    'only Help',
    [tooMany('Prepaid balance empty.', [HELP])],
    ['spend_limit', [], 1, 0, 0, 'free', MINUTES],
  ),
  row(
    '2 no details, or only Help',
    'within the pause: nothing is sent',
    [spendLimit],
    ['spend_limit', [], 0, 0, 0, 'free', MINUTES],
    { callsBefore: 1, comesAfterMs: 0 },
  ),
  row(
    '2 no details, or only Help',
    'after the pause, again: twice as long',
    [spendLimit],
    ['spend_limit', [], 1, 0, 0, 'free', 2 * MINUTES],
    { callsBefore: 1 },
  ),
  row(
    '2 no details, or only Help',
    'and again, to half an hour',
    [spendLimit],
    ['spend_limit', [], 1, 0, 0, 'free', 30 * MINUTES],
    { callsBefore: 7 },
  ),
  row(
    '3 a quota of the day',
    'with a delay, for the first time: it is obeyed',
    [tooMany('Quota.', [DAY, retryIn('20s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 22 * SECOND, BILLED],
  ),
  row(
    '3 a quota of the day',
    'the same after its delay: the day is over, the next model',
    [...times(2, tooMany('Quota.', [DAY, retryIn('20s')])), good],
    ['answered', ['wait_turn:rate_limit', 'next_model:gemini-3.6-flash'], 3, 22 * SECOND, BILLED],
  ),
  row(
    '3 a quota of the day',
    'which is remembered: the next call does not ask this model',
    [...times(2, tooMany('Quota.', [DAY, retryIn('20s')])), good],
    ['answered', [], 1, 0, BILLED],
    { callsBefore: 1 },
  ),
  row(
    '3 a quota of the day',
    'without a delay, of every model: until midnight in California',
    [tooMany('Quota.', [DAY])],
    ['quota_day', NEXT_MODELS, 4, 0, 0, 'free', UNTIL_MIDNIGHT],
  ),
  row(
    '3 a quota of the day',
    'with a delay of hours, of every model: until midnight in California',
    [tooMany('Quota.', [DAY, retryIn('7200s')])],
    ['quota_day', NEXT_MODELS, 4, 0, 0, 'free', UNTIL_MIDNIGHT],
  ),
  row(
    '3 a quota of the day',
    'with a delay of half an hour, of every model: for that long',
    [tooMany('Quota.', [DAY, retryIn('1800s')])],
    ['exhausted', NEXT_MODELS, 4, 0, 0, 'free', 30 * MINUTES],
  ),
  row(
    '4 a delay of at most five minutes',
    'the delay, and a tenth on top',
    [tooMany('Quota.', [MINUTE, retryIn('10s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11 * SECOND, BILLED],
  ),
  row(
    '4 a delay of at most five minutes',
    'only in the message, without details: a delay says more than their absence',
    [tooMany('Quota exceeded. Please retry in 10.5s.'), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11_550, BILLED],
  ),
  row(
    '4 a delay of at most five minutes',
    'longer than a call waits: its caller comes back',
    [tooMany('Quota.', [MINUTE, retryIn('100s')])],
    ['rate_limit', [], 1, 0, 0, 'free', 100 * SECOND],
  ),
  row(
    '4 a delay of at most five minutes',
    'and meanwhile nobody else asks this model',
    [tooMany('Quota.', [MINUTE, retryIn('100s')])],
    ['rate_limit', [], 0, 0, 0, 'free', 110 * SECOND],
    { callsBefore: 1, comesAfterMs: 0 },
  ),
  row(
    '4 a delay of more than five minutes',
    'the next model',
    [tooMany('Quota.', [MINUTE, retryIn('301s')]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    '4 a delay of more than five minutes',
    'of every model: for that long',
    [tooMany('Quota.', [MINUTE, retryIn('301s')])],
    ['exhausted', NEXT_MODELS, 4, 0, 0, 'free', 301 * SECOND],
  ),
  row(
    '5 a quota of the minute without a delay',
    'its caller comes back after a minute',
    [tooMany('Quota.', [MINUTE])],
    ['rate_limit', [], 1, 0, 0, 'free', MINUTES],
  ),
  row(
    '5 anything else',
    'once: a backoff',
    [tooMany('Quota.', [quota('SomethingElse')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 1_100, BILLED],
  ),
  row(
    '5 anything else',
    'again and again: a growing backoff, and a limiter that lets fewer through each time',
    [tooMany('Quota.', [quota('SomethingElse')])],
    ['rate_limit', Array<string>(5).fill('wait_turn:rate_limit'), 6, BACKOFFS + LIMITER, 0, 'free'],
  ),
  row(
    '503 MODEL_CAPACITY_EXHAUSTED',
    'three quick tries, then the next model',
    [...times(3, fault(503, 'No capacity.', [errorInfo('MODEL_CAPACITY_EXHAUSTED')])), good],
    ['answered', ['again:overloaded', 'again:overloaded', 'next_model:gemini-3.6-flash'], 4, 750, BILLED],
  ),
];
