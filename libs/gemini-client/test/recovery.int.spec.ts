import { clientOf, failureOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { json } from './fake-gemini.js';
import { passingClock } from './passing-clock.js';
import { rpcError, textAnswer } from './replies.js';

const { gemini } = useFakeGemini();
const good = textAnswer('{"title":"A","count":2}');
const overloaded = json(503, rpcError(503, 'UNAVAILABLE', 'The model is overloaded.'));

function client() {
  return clientOf(gemini(), { clock: passingClock(Date.parse('2026-11-23T12:00:00Z')), dice: () => 0.5 });
}

interface Body {
  readonly contents: unknown;
  readonly generationConfig: {
    readonly maxOutputTokens: number;
    readonly seed?: number;
    readonly responseSchema?: object;
  };
}

const bodies = (): readonly Body[] => gemini().requests.map(({ body }) => body as Body);
const modelsAsked = (): readonly (string | undefined)[] =>
  gemini().requests.map(({ path }) => /models\/([^:]+)/.exec(path)?.[1]);

describe('a call that is tried again', () => {
  it('sends the same bytes, although the SDK changes what it is given', async () => {
    gemini().treat(json(500, rpcError(500, 'INTERNAL', 'An internal error has occurred.')), good);
    await client().generateText(noteRequest());
    const [first, second] = bodies();
    expect(second).toEqual(first);
  });

  it('gives a cut answer more room and never shows it to the model again', async () => {
    gemini().treat(textAnswer('{"title":"Cut in the mid', { finishReason: 'MAX_TOKENS' }), good);
    await client().generateText(noteRequest());
    const [first, second] = bodies();
    expect(second?.generationConfig.maxOutputTokens).toBeGreaterThan(
      (first?.generationConfig.maxOutputTokens ?? Infinity) * 1.2,
    );
    expect(second?.contents).toEqual(first?.contents);
  });

  it('changes the words and the seed to get out of a loop', async () => {
    gemini().treat(textAnswer(`{"title":"${'and so on '.repeat(60)}`, { finishReason: 'MAX_TOKENS' }), good);
    await client().generateText(noteRequest());
    const [first, second] = bodies();
    expect(first?.generationConfig.seed).toBeUndefined();
    expect(second?.generationConfig.seed).toEqual(expect.any(Number));
    expect(JSON.stringify(second?.contents)).toContain('Never repeat');
    expect(JSON.stringify(second?.contents)).not.toContain('and so on');
  });

  it('gives a slow server twice the time', async () => {
    gemini().treat(json(504, rpcError(504, 'DEADLINE_EXCEEDED', 'Deadline expired.')), good);
    await client().generateText(noteRequest());
    expect(gemini().requests.map(({ headers }) => headers['x-server-timeout'])).toEqual(['120', '240']);
  });

  it('asks in the words that the caller has for a blocked prompt', async () => {
    gemini().treat(json(200, { promptFeedback: { blockReason: 'SAFETY' } }), good);
    await client().generateText(noteRequest({ rewrite: () => 'Write a kind note.' }));
    expect(bodies()[1]?.contents).toEqual([{ role: 'user', parts: [{ text: 'Write a kind note.' }] }]);
  });
});

describe('what a client remembers from one call to the next', () => {
  it('which level of a schema a model takes', async () => {
    gemini().treat(json(400, rpcError(400, 'INVALID_ARGUMENT', 'too many states for serving')), good);
    const own = client();
    await own.generateText(noteRequest());
    const { usage } = await own.generateText(noteRequest());
    expect(usage).toMatchObject({ attempts: 1, repairs: [] });
    expect(bodies()[2]?.generationConfig.responseSchema).toEqual(
      bodies()[1]?.generationConfig.responseSchema,
    );
  });

  it('that a model is gone', async () => {
    gemini().treat(json(404, rpcError(404, 'NOT_FOUND', 'models/x is not found.')), good);
    const own = client();
    await own.generateText(noteRequest());
    await own.generateText(noteRequest());
    expect(modelsAsked()).toEqual(['gemini-3.8-flash', 'gemini-3.6-flash', 'gemini-3.6-flash']);
  });

  it('that a model is down: after five failures in a row it is not asked before the next probe', async () => {
    const storm = Array.from({ length: 3 }, () => overloaded);
    gemini().treat(...storm, good, ...storm, good);
    const own = client();
    await own.generateText(noteRequest());
    await own.generateText(noteRequest());
    gemini().treat(good);
    await own.generateText(noteRequest());
    expect(modelsAsked().slice(-1)).toEqual(['gemini-3.6-flash']);
  });

  it('that the account is paused: nobody asks within the minute', async () => {
    gemini().treat(json(429, rpcError(429, 'RESOURCE_EXHAUSTED', 'Spend rate too high.')));
    const own = client();
    await failureOf(own.generateText(noteRequest()));
    const error = await failureOf(own.generateText(noteRequest({ model: 'gemini-3.5-flash-lite' })));
    expect(error).toMatchObject({ kind: 'spend_limit', retry: 'free', usage: { attempts: 0 } });
    expect(gemini().requests).toHaveLength(1);
  });
});
