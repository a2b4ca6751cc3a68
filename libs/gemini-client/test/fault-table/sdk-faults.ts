import { answer, rpcError, textAnswer } from '../replies.js';
import { hang, hangMidBody, json, raw, reset, resetMidBody, withHeader } from '../fake-gemini.js';
import { fault, good, HELP, MINUTE, NOTE, retryIn, tooMany } from './faults.js';
import { BILLED, ESTIMATED, hopeless, rowsAbout } from './fault-row.js';

/** What @google/generative-ai 0.24.1 really does, beside what it should. */
export const SDK_SUBJECTS = [
  'unknown generationConfig fields pass through',
  'unknown top-level fields pass through',
  'extra response fields are there, untyped',
  'an enum wants format:"enum"',
  'a generationConfig of the call replaces that of the model',
  'the request object is changed',
  'text() mixes in thoughts, and hides how an answer ended',
  'details of a 429 are kept',
  'status word, headers, non-JSON and array bodies are lost',
  'the cause of a network error is lost',
  'an invalid body of a 200 is a raw SyntaxError',
  'every error is named "Error"',
  'messages hold the address and the details',
  'timeout and abort look alike',
  'the timer of timeout is never cleared',
  'an aborted signal is ignored, and the call billed',
  'a shared signal gathers listeners',
  'timeout: 0 aborts at once',
  'streams: aggregation, error frames, parse failures',
] as const;

const row = rowsAbout<(typeof SDK_SUBJECTS)[number]>();
const answered = ['answered', [], 1, 0, BILLED] as const;
const endedBy = (finishReason: string) => textAnswer(NOTE, { finishReason });

/** What a call makes of it; what holds for every call besides is checked on every row of all tables. */
export const SDK_FAULTS = [
  row('unknown generationConfig fields pass through', 'in a call for text', [good], answered, {
    sent: {
      generationConfig: { thinkingConfig: { thinkingLevel: 'low' }, responseMimeType: 'application/json' },
    },
  }),
  row(
    'unknown generationConfig fields pass through',
    'in a call for a picture that fails',
    [fault(400, 'Image size is not supported.')],
    hopeless('bad_request'),
    {
      asks: 'picture',
      sent: {
        generationConfig: {
          responseModalities: ['IMAGE'],
          imageConfig: { aspectRatio: '16:9', imageSize: '1K' },
        },
      },
    },
  ),
  row('unknown top-level fields pass through', 'none is sent', [good], answered),
  row(
    'extra response fields are there, untyped',
    'another model answered, and is the one to pay; thoughts are billed',
    [textAnswer(NOTE, { modelVersion: 'gemini-3.5-flash-lite' })],
    ['answered', [], 1, 0, 683],
  ),
  row('an enum wants format:"enum"', 'it is sent as it is', [textAnswer('{"mood":"glad"}')], answered, {
    asks: 'mood',
    sent: {
      generationConfig: {
        responseSchema: { properties: { mood: { type: 'string', enum: ['glad', 'sad'] } } },
      },
    },
  }),
  row('a generationConfig of the call replaces that of the model', 'there is only one', [good], answered, {
    sent: { generationConfig: { maxOutputTokens: 3_048, responseMimeType: 'application/json' } },
  }),
  row(
    'the request object is changed',
    'a repeat is a fresh one',
    [fault(500, 'An internal error has occurred.'), good],
    ['answered', ['again:server'], 2, 250, BILLED],
    { sent: { systemInstruction: { parts: [{ text: 'Be short.' }] } } },
  ),
  row(
    'text() mixes in thoughts, and hides how an answer ended',
    'a thought among the text',
    [answer([{ text: 'Hm, {', thought: true }, { text: NOTE }, { text: '', thoughtSignature: 'x' }])],
    answered,
  ),
  ...['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII', 'IMAGE_SAFETY'].map((finishReason) =>
    row(
      'text() mixes in thoughts, and hides how an answer ended',
      `a whole text that ended with ${finishReason}`,
      [endedBy(finishReason)],
      ['blocked_answer', ['rewrite'], 2, 0, 2 * BILLED, 'never'],
    ),
  ),
  ...['OTHER', 'LANGUAGE', 'IMAGE_OTHER'].map((finishReason) =>
    row(
      'text() mixes in thoughts, and hides how an answer ended',
      `a whole text that ended with ${finishReason}`,
      [endedBy(finishReason), good],
      ['answered', ['again:unfinished'], 2, 0, 2 * BILLED],
    ),
  ),
  row(
    'text() mixes in thoughts, and hides how an answer ended',
    'a whole text that ended with RECITATION',
    [endedBy('RECITATION'), good],
    ['answered', ['own_words'], 2, 0, 2 * BILLED],
  ),
  row(
    'text() mixes in thoughts, and hides how an answer ended',
    'a whole text that ended with MAX_TOKENS',
    [endedBy('MAX_TOKENS'), good],
    ['answered', ['more_room'], 2, 0, 2 * BILLED],
  ),
  row(
    'text() mixes in thoughts, and hides how an answer ended',
    'no parts',
    [answer(null), good],
    ['answered', ['again:empty'], 2, 0, 2 * BILLED],
  ),
  row(
    'text() mixes in thoughts, and hides how an answer ended',
    'an empty object: its cost is told from the prompt',
    [json(200, {}), good],
    ['answered', ['usage_estimated', 'again:empty'], 2, 0, 7 + BILLED],
  ),
  row(
    'details of a 429 are kept',
    'RetryInfo',
    [tooMany('Slow down.', [HELP, retryIn('2s')]), good],
    ['answered', ['wait_turn:rate_limit'], 2, 2_200, BILLED],
  ),
  row(
    'details of a 429 are kept',
    'QuotaFailure',
    [tooMany('Slow down.', [MINUTE])],
    ['rate_limit', [], 1, 0, 0, 'free', 60_000],
  ),
  row(
    'status word, headers, non-JSON and array bodies are lost',
    'an error as a list: its status alone decides',
    [json(403, [rpcError(403, 'PERMISSION_DENIED', 'Never seen by the SDK.')])],
    hopeless('permission'),
  ),
  row(
    'status word, headers, non-JSON and array bodies are lost',
    'an error in HTML: its status alone decides',
    [raw(502, '<html>Bad Gateway</html>'), good],
    ['answered', ['again:server'], 2, 250, BILLED],
  ),
  row(
    'status word, headers, non-JSON and array bodies are lost',
    'Retry-After of a 429 without details: seen on the wire',
    [withHeader('retry-after', '3', raw(429, '<html>Slow down</html>')), good],
    ['answered', ['wait_turn:rate_limit'], 2, 3_300, BILLED],
  ),
  row(
    'status word, headers, non-JSON and array bodies are lost',
    'Retry-After as a date',
    [withHeader('retry-after', 'Mon, 23 Nov 2026 12:00:05 GMT', raw(429, '')), good],
    ['answered', ['wait_turn:rate_limit'], 2, 5_500, BILLED],
  ),
  row(
    'the cause of a network error is lost',
    'nobody listens: certainly nothing was sent, and nothing is billed',
    [],
    ['network', ['again:network'], 2, 250, 0, 'free'],
    { upstream: 'is not there' },
  ),
  row(
    'the cause of a network error is lost',
    'a connection cut before the answer: it may be billed',
    [reset, good],
    ['answered', ['cost_estimated', 'again:network'], 2, 250, ESTIMATED + BILLED],
  ),
  row(
    'the cause of a network error is lost',
    'a connection cut within the answer, to the end',
    [resetMidBody],
    ['network', ['cost_estimated', 'again:network', 'cost_estimated'], 2, 250, 2 * ESTIMATED, 'free'],
  ),
  row(
    'an invalid body of a 200 is a raw SyntaxError',
    'a page for people, once',
    [raw(200, '<html>'), good],
    ['answered', ['cost_estimated', 'again:unreadable_reply'], 2, 250, ESTIMATED + BILLED],
  ),
  row(
    'an invalid body of a 200 is a raw SyntaxError',
    'JSON that is no reply, to the end',
    [json(200, ['hello'])],
    [
      'unreadable_reply',
      ['cost_estimated', 'again:unreadable_reply', 'cost_estimated'],
      2,
      250,
      2 * ESTIMATED,
      'costs_attempt',
    ],
  ),
  row(
    'every error is named "Error"',
    'each kind is told by what it is: a status, a broken connection, a body',
    [fault(500, 'Internal.'), reset, raw(200, '<html>'), good],
    [
      'answered',
      ['again:server', 'cost_estimated', 'again:network', 'cost_estimated', 'again:unreadable_reply'],
      4,
      750,
      2 * ESTIMATED + BILLED,
    ],
  ),
  row(
    'messages hold the address and the details',
    'neither they nor a key that the vendor repeats get into any text',
    [
      fault(400, 'https://x.example/v1?key=AQ.secret-key-of-the-test with AQ.secret-key-of-the-test', [
        badKeyHelp(),
      ]),
    ],
    hopeless('bad_request'),
  ),
  row(
    'timeout and abort look alike',
    'our own deadline passes before the headers, to the end',
    [hang],
    [
      'timeout',
      ['cost_estimated', 'again:timeout', 'cost_estimated'],
      2,
      240_000,
      2 * ESTIMATED,
      'costs_attempt',
    ],
  ),
  row(
    'timeout and abort look alike',
    'our own deadline passes within the body, once',
    [hangMidBody, good],
    ['answered', ['cost_estimated', 'again:timeout'], 2, 120_000, ESTIMATED + BILLED],
  ),
  row(
    'timeout and abort look alike',
    'the deadline of the whole call passes within its second attempt',
    [hang],
    [
      'timeout',
      ['cost_estimated', 'again:timeout', 'cost_estimated'],
      2,
      150_000,
      2 * ESTIMATED,
      'costs_attempt',
    ],
    { options: { callTimeoutMs: 150_000 } },
  ),
  row(
    'timeout and abort look alike',
    'the caller goes',
    [hang],
    ['cancelled', ['cost_estimated'], 1, 0, ESTIMATED, 'free'],
    { caller: 'goes' },
  ),
  row(
    'timeout and abort look alike',
    'the caller goes while the client waits before a repeat',
    [fault(500, 'An internal error has occurred.'), good],
    ['cancelled', ['again:server'], 1, 0, 0, 'free'],
    { caller: 'goes in a pause' },
  ),
  row('the timer of timeout is never cleared', 'it is not used', [good], answered),
  row(
    'an aborted signal is ignored, and the call billed',
    'nothing is sent',
    [good],
    ['cancelled', [], 0, 0, 0, 'free'],
    { caller: 'has gone' },
  ),
  row('a shared signal gathers listeners', 'twelve calls with one signal', [good], answered, {
    callsBefore: 11,
  }),
  row('timeout: 0 aborts at once', 'no client is made', [good], ['RangeError', [], 0, 0, 0], {
    options: { attemptTimeoutMs: 0 },
  }),
  row(
    'streams: aggregation, error frames, parse failures',
    'an answer in two parts',
    [answer([{ text: '{"title":"A",' }, { text: '"count":2}' }])],
    answered,
  ),
  row(
    'streams: aggregation, error frames, parse failures',
    'frames of a stream, which nobody asked for',
    [raw(200, `data: {"candidates":[]}\n\n`, 'text/event-stream'), good],
    ['answered', ['cost_estimated', 'again:unreadable_reply'], 2, 250, ESTIMATED + BILLED],
  ),
  row(
    'streams: aggregation, error frames, parse failures',
    'an error in a 200: without candidates it is no answer',
    [json(200, rpcError(503, 'UNAVAILABLE', 'Overloaded.')), good],
    ['answered', ['usage_estimated', 'again:empty'], 2, 0, 7 + BILLED],
  ),
];

function badKeyHelp(): object {
  return { ...HELP, links: [{ description: 'AQ.secret-key-of-the-test', url: 'https://x.example?key=1' }] };
}
