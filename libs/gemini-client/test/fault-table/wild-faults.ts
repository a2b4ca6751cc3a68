import { hang, json } from '../fake-gemini.js';
import { answer, type ReplyOptions, textAnswer } from '../replies.js';
import { DAY, fault, good, MINUTE, NOTE, retryIn, times, tooMany } from './faults.js';
import { BILLED, ESTIMATED, hopeless, rowsAbout } from './fault-row.js';

/** What goes wrong in the wild. */
export const WILD_SUBJECTS = [
  'MAX_TOKENS cut JSON',
  'thinking eats the cap',
  'repetition loop to MAX_TOKENS',
  'empty STOP / no parts',
  'promptFeedback block, PROHIBITED_CONTENT',
  'SAFETY on candidate',
  'RECITATION',
  'valid JSON + trailing fragment / doubled object',
  'markdown fence despite JSON mode',
  'unescaped quote in keys',
  'raw newline, NaN, python literals',
  'wrong enum/number, extra or missing items',
  'schema 400',
  '404 / retired / re-routed model',
  '503 storms for hours',
  '429 minute vs day',
  'hang',
  'billing of aborted calls',
] as const;

const row = rowsAbout<(typeof WILD_SUBJECTS)[number]>();
const CUT: ReplyOptions = { finishReason: 'MAX_TOKENS' };
const cut = (text: string) => textAnswer(text, CUT);
const endedBy = (finishReason: string) => textAnswer('', { finishReason });
const blocked = (blockReason: string) =>
  json(200, {
    promptFeedback: { blockReason },
    usageMetadata: { promptTokenCount: 100, totalTokenCount: 100 },
  });
/** What a blocked prompt of 100 tokens costs. */
const BLOCKED = 75;
const TWO = '{"notes":[{"title":"A","count":1},{"title":"B","count":2}';
const NOT_FOUND = 'models/x is not found for API version v1beta, or is not supported for generateContent.';
const OVERLOADED = 'The model is overloaded. Please try again later.';
/** Two pictures of 1,120 tokens at 30 dollars a million, 2,000 tokens of words at 7.50, and the prompt. */
const PICTURE_ESTIMATED = 82_209;
const NEXT_MODELS = ['gemini-3.6-flash', 'gemini-3.5-flash-lite', 'gemini-3.1-flash-lite'];

/** What a call makes of it. */
export const WILD_FAULTS = [
  row(
    'MAX_TOKENS cut JSON',
    'once: more room, and the cut text is not shown again',
    [cut('{"title":"A and'), good],
    ['answered', ['more_room'], 2, 0, 2 * BILLED],
    {
      sent: {
        contents: [{ role: 'user', parts: [{ text: 'Write a note.' }] }],
        generationConfig: { maxOutputTokens: 6_096 },
      },
    },
  ),
  row(
    'MAX_TOKENS cut JSON',
    'a list, to the end: its complete items are the answer',
    [cut(`${TWO},{"title":"C and`)],
    ['answered', ['more_room', 'salvage_complete_items'], 2, 0, 2 * BILLED],
    { asks: 'notes' },
  ),
  row(
    'MAX_TOKENS cut JSON',
    'no list, to the end: whoever asked has to split it',
    [cut('{"title":"A and')],
    ['truncated', ['more_room'], 2, 0, 2 * BILLED, 'costs_attempt'],
  ),
  row(
    'thinking eats the cap',
    'an empty answer that was billed: more room, and as little thinking as the model allows',
    [cut(''), good],
    ['answered', ['more_room'], 2, 0, 2 * BILLED],
    { sent: { generationConfig: { maxOutputTokens: 6_096, thinkingConfig: { thinkingLevel: 'low' } } } },
  ),
  row(
    'repetition loop to MAX_TOKENS',
    'of words: other words, another seed',
    [cut(`{"title":"${'and so on '.repeat(60)}`), good],
    ['answered', ['no_loops'], 2, 0, 2 * BILLED],
    { sent: { generationConfig: { seed: expect.any(Number) as number } } },
  ),
  row(
    'repetition loop to MAX_TOKENS',
    'within a number',
    [cut(`{"title":"A","count":2.${'0'.repeat(200)}`), good],
    ['answered', ['no_loops'], 2, 0, 2 * BILLED],
  ),
  row(
    'repetition loop to MAX_TOKENS',
    'again: the next model',
    [...times(2, cut(`{"title":"${'ha '.repeat(60)}`)), good],
    ['answered', ['no_loops', 'next_model:gemini-3.6-flash'], 3, 0, 3 * BILLED],
  ),
  row(
    'empty STOP / no parts',
    'an empty text, once',
    [textAnswer(''), good],
    ['answered', ['again:empty'], 2, 0, 2 * BILLED],
  ),
  row(
    'empty STOP / no parts',
    'no parts, three times: the next model',
    [...times(3, answer(null)), good],
    ['answered', ['again:empty', 'again:empty', 'next_model:gemini-3.6-flash'], 4, 0, 4 * BILLED],
  ),
  ...['PROHIBITED_CONTENT', 'SAFETY', 'BLOCKLIST', 'OTHER'].map((blockReason) =>
    row(
      'promptFeedback block, PROHIBITED_CONTENT',
      `${blockReason}, once: one rewrite`,
      [blocked(blockReason), good],
      ['answered', ['rewrite'], 2, 0, BLOCKED + BILLED],
    ),
  ),
  row(
    'promptFeedback block, PROHIBITED_CONTENT',
    'to the end: an honest gap',
    [blocked('PROHIBITED_CONTENT')],
    ['blocked_prompt', ['rewrite'], 2, 0, 2 * BLOCKED, 'never'],
  ),
  row(
    'promptFeedback block, PROHIBITED_CONTENT',
    'first the prompt, then its answer: only one rewrite',
    [blocked('PROHIBITED_CONTENT'), endedBy('PROHIBITED_CONTENT')],
    ['blocked_answer', ['rewrite'], 2, 0, BLOCKED + BILLED, 'never'],
  ),
  row(
    'SAFETY on candidate',
    'once: one rewrite',
    [endedBy('SAFETY'), good],
    ['answered', ['rewrite'], 2, 0, 2 * BILLED],
    {
      sent: {
        safetySettings: ['HARASSMENT', 'HATE_SPEECH', 'SEXUALLY_EXPLICIT', 'DANGEROUS_CONTENT'].map(
          (name) => ({ category: `HARM_CATEGORY_${name}`, threshold: 'BLOCK_ONLY_HIGH' }),
        ),
      },
    },
  ),
  row(
    'SAFETY on candidate',
    'to the end: an honest gap',
    [endedBy('SAFETY')],
    ['blocked_answer', ['rewrite'], 2, 0, 2 * BILLED, 'never'],
  ),
  row(
    'RECITATION',
    'once: in its own words',
    [endedBy('RECITATION'), good],
    ['answered', ['own_words'], 2, 0, 2 * BILLED],
    { sent: { contents: [{ parts: [{ text: expect.stringContaining('original words') as string }] }] } },
  ),
  row(
    'RECITATION',
    'again: the next model',
    [...times(2, endedBy('RECITATION')), good],
    ['answered', ['own_words', 'next_model:gemini-3.6-flash'], 3, 0, 3 * BILLED],
  ),
  row(
    'valid JSON + trailing fragment / doubled object',
    'a trailing fragment',
    [textAnswer(`${NOTE}"}`)],
    ['answered', ['balanced_value'], 1, 0, BILLED],
  ),
  row(
    'valid JSON + trailing fragment / doubled object',
    'a doubled object',
    [textAnswer(`${NOTE}${NOTE}`)],
    ['answered', ['balanced_value'], 1, 0, BILLED],
  ),
  row(
    'markdown fence despite JSON mode',
    'a fence',
    [textAnswer(`\`\`\`json\n${NOTE}\n\`\`\``)],
    ['answered', ['strip_fence'], 1, 0, BILLED],
  ),
  row(
    'markdown fence despite JSON mode',
    'a fence in prose',
    [textAnswer(`Here it is:\n\`\`\`json\n${NOTE}\n\`\`\`\nEnjoy {it}!`)],
    ['answered', ['balanced_value'], 1, 0, BILLED],
  ),
  row(
    'unescaped quote in keys',
    'no repair may make up keys: again',
    [textAnswer('{"ti"tle":"A","count":2}'), good],
    ['answered', ['again:invalid_json'], 2, 0, 2 * BILLED],
  ),
  row(
    'unescaped quote in keys',
    'a schema whose keys are free: not even sent',
    [good],
    ['unsupported_schema', [], 0, 0, 0, 'never'],
    { asks: 'free_keys' },
  ),
  row(
    'raw newline, NaN, python literals',
    'a raw line break',
    [textAnswer('{"title":"A\n","count":2}')],
    ['answered', ['jsonrepair'], 1, 0, BILLED],
  ),
  row(
    'raw newline, NaN, python literals',
    'NaN is no number: again',
    [textAnswer('{"title":"A","count":NaN}'), good],
    ['answered', ['jsonrepair', 'again:wrong_shape'], 2, 0, 2 * BILLED],
  ),
  row(
    'raw newline, NaN, python literals',
    "Python's quotes",
    [textAnswer("{'title': 'A', 'count': 2}")],
    ['answered', ['jsonrepair'], 1, 0, BILLED],
  ),
  row(
    'raw newline, NaN, python literals',
    'a text whose end is not known is not repaired',
    [textAnswer('{"title":"A","count":2,', { finishReason: null })],
    ['invalid_json', ['again:invalid_json'], 2, 0, 2 * BILLED, 'costs_attempt'],
  ),
  row(
    'wrong enum/number, extra or missing items',
    'a number in quotes',
    [textAnswer('{"title":"A","count":"2"}')],
    ['answered', ['gentle_parse'], 1, 0, BILLED],
  ),
  row(
    'wrong enum/number, extra or missing items',
    'a value that is not in the enum: again',
    [textAnswer('{"mood":"cross"}'), textAnswer('{"mood":"sad"}')],
    ['answered', ['again:wrong_shape'], 2, 0, 2 * BILLED],
    { asks: 'mood' },
  ),
  row(
    'wrong enum/number, extra or missing items',
    'one bad item of a list: the others are kept, whoever asked asks for one',
    [textAnswer(`${TWO},{"title":"","count":3}]}`)],
    ['answered', ['gentle_parse', 'dropped_items:1'], 1, 0, BILLED],
    { asks: 'notes' },
  ),
  row(
    'wrong enum/number, extra or missing items',
    'fewer or more items than were asked for are for whoever asked to count',
    [textAnswer(`${TWO}]}`)],
    ['answered', [], 1, 0, BILLED],
    { asks: 'notes' },
  ),
  row(
    'schema 400',
    'down the ladder, one level at a time',
    [fault(400, 'too many states for serving'), fault(400, 'Request contains an invalid argument.'), good],
    ['answered', ['schema_level:2', 'schema_level:3'], 3, 0, BILLED],
  ),
  row(
    'schema 400',
    'the next call begins at the level that was taken',
    [fault(400, 'too many states for serving'), good],
    ['answered', [], 1, 0, BILLED],
    { callsBefore: 1 },
  ),
  row(
    '404 / retired / re-routed model',
    'two models are gone',
    [...times(2, fault(404, NOT_FOUND)), good],
    ['answered', ['next_model:gemini-3.6-flash', 'next_model:gemini-3.5-flash-lite'], 3, 0, BILLED],
  ),
  row(
    '404 / retired / re-routed model',
    'the next call does not ask them again',
    [...times(2, fault(404, NOT_FOUND)), good],
    ['answered', [], 1, 0, BILLED],
    { callsBefore: 1 },
  ),
  row(
    '404 / retired / re-routed model',
    'another model answers than was asked, and is the one to pay',
    [textAnswer(NOTE, { modelVersion: 'gemini-3.5-flash-lite' })],
    ['answered', [], 1, 0, 683],
  ),
  row(
    '503 storms for hours',
    'every model of the chain, as far as one call may try',
    [fault(503, OVERLOADED)],
    [
      'overloaded',
      NEXT_MODELS.flatMap((next) => ['again:overloaded', 'again:overloaded', `next_model:${next}`]),
      10,
      2_250,
      0,
      'costs_attempt',
    ],
  ),
  row(
    '503 storms for hours',
    'all breakers are open, the first for 2,750 ms: nothing is sent, and it costs no attempt',
    [fault(503, OVERLOADED)],
    ['circuit_open', [], 0, 0, 0, 'free', 5_000 - 2_750],
    { callsBefore: 5, comesAfterMs: 0 },
  ),
  row(
    '429 minute vs day',
    'the minute: wait',
    [tooMany('Quota.', [MINUTE, retryIn('10s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 11_000, BILLED],
  ),
  row(
    '429 minute vs day',
    'the day: the next model',
    [tooMany('Quota.', [DAY]), good],
    ['answered', ['next_model:gemini-3.6-flash'], 2, 0, BILLED],
  ),
  row(
    'hang',
    'once: given up at the deadline of the attempt',
    [hang, good],
    ['answered', ['cost_estimated', 'again:timeout'], 2, 120_000, ESTIMATED + BILLED],
  ),
  row(
    'hang',
    'to the end, of a picture',
    [hang],
    [
      'timeout',
      ['cost_estimated', 'again:timeout', 'cost_estimated'],
      2,
      240_000,
      2 * PICTURE_ESTIMATED,
      'costs_attempt',
    ],
    { asks: 'picture' },
  ),
  row(
    'billing of aborted calls',
    'the caller goes: charged all the same',
    [hang],
    ['cancelled', ['cost_estimated'], 1, 0, ESTIMATED, 'free'],
    { caller: 'goes' },
  ),
  row(
    'billing of aborted calls',
    'refused calls are attempts, and free',
    [fault(400, 'Penalty is not enabled for this model')],
    hopeless('bad_request'),
  ),
];
