import { clientOf, failureOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { json } from './fake-gemini.js';
import { rpcError } from './replies.js';

const { gemini } = useFakeGemini();
const RETRY_INFO = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.074824224s' };
const HELP = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [{ description: 'd', url: 'https://x' }],
};

describe('an HTTP error on its way through the SDK', () => {
  it('keeps the delay of a 429 with RetryInfo', async () => {
    gemini().treat(json(429, rpcError(429, 'RESOURCE_EXHAUSTED', 'Slow down.', [HELP, RETRY_INFO])));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({
      code: 'GEMINI_RATE_LIMIT',
      retry: 'free',
      retryAfterMs: 34_075,
      billing: 'none',
      httpStatus: 429,
    });
    expect(error.message).toContain('Slow down.');
    expect(error.message).not.toContain('@type');
  });

  it('keeps the delay that a 429 without RetryInfo says in its message', async () => {
    gemini().treat(json(429, rpcError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded. Please retry in 36.4s.')));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind: 'rate_limit', retry: 'free', retryAfterMs: 36_400 });
  });

  it('stops for a minute after a 429 that names no quota', async () => {
    gemini().treat(json(429, rpcError(429, 'RESOURCE_EXHAUSTED', 'Spend rate too high.', [HELP])));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind: 'spend_limit', retry: 'free', retryAfterMs: 60_000 });
  });

  it.each([
    [503, 'overloaded', 'costs_attempt'],
    [429, 'spend_limit', 'free'],
    [400, 'bad_request', 'never'],
    [403, 'permission', 'never'],
  ])('understands the status of a %d whose body is a list', async (status, kind, retry) => {
    gemini().treat(json(status, [rpcError(status, 'X', 'Never seen by the SDK.')]));
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ kind, retry, httpStatus: status });
  });

  it('names the remedy for a bad key, and not the key', async () => {
    gemini().treat(
      json(
        400,
        rpcError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
        ]),
      ),
    );
    const error = await failureOf(clientOf(gemini()).generateText(noteRequest()));
    expect(error).toMatchObject({ code: 'GEMINI_BAD_KEY', retry: 'never', name: 'GeminiError' });
    expect(error.message).toBe(
      'Gemini refused the API key. (gemini-3.8-flash: HTTP 400 API key not valid. Please pass a valid API key.) ' +
        'Set GEMINI_API_KEY to a valid key; Google AI Studio makes new ones.',
    );
  });
});
