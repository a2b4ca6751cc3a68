import { ApiError } from './api-error.js';
import { addressWith, createRequest } from './request.js';
import { createRequestJson } from './request-json.js';

function answering(answer: Response | (() => never), token: string | null = null) {
  const failures: unknown[] = [];
  const calls: [string, RequestInit][] = [];
  const request = createRequest({
    fetch: (address, init = {}) => {
      calls.push([address as string, init]);
      return typeof answer === 'function' ? Promise.resolve().then(answer) : Promise.resolve(answer);
    },
    token: () => token,
    onFailure: ({ code }, key) => failures.push([code, key]),
  });
  return { request: createRequestJson(request), calls, failures };
}

describe('a request', () => {
  it('sends what it is told, with the key', async () => {
    const { request, calls } = answering(Response.json({ ok: true }), 'key');
    const answer = await request('/worlds', { method: 'POST', body: { prompt: 'p' }, query: { q: '' } });
    expect(answer).toEqual({ ok: true });
    expect(calls).toEqual([
      [
        '/api/v1/worlds',
        {
          method: 'POST',
          body: '{"prompt":"p"}',
          headers: {
            accept: 'application/json',
            authorization: 'Bearer key',
            'content-type': 'application/json',
          },
        },
      ],
    ]);
  });

  it('throws what the server says, with its code and the fields that are wrong', async () => {
    const { request } = answering(
      Response.json(
        {
          detail: 'Too much.',
          code: 'validation_failed',
          errors: [{ field: 'prompt', message: 'is too long' }],
        },
        { status: 400 },
      ),
    );
    await expect(request('/worlds')).rejects.toEqual(
      expect.objectContaining({
        code: 'validation_failed',
        message: 'Too much.',
        fields: { prompt: 'is too long' },
      }),
    );
  });

  it('tells of a failure with the key that it came for, and of when to ask again', async () => {
    const { request, failures } = answering(
      Response.json(
        { detail: 'Too many.', code: 'rate_limited' },
        { status: 429, headers: { 'retry-after': '7' } },
      ),
      'key',
    );
    await expect(request('/worlds')).rejects.toMatchObject({ retryAfterSeconds: 7 });
    expect(failures).toEqual([['rate_limited', 'key']]);
  });

  it('says the status of an answer that is no problem details', async () => {
    const { request } = answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(request('/worlds')).rejects.toThrow('The server answered 502');
  });

  it('tells a server that is away from a request that was given up', async () => {
    const gone = answering(() => {
      throw new TypeError('fetch failed');
    });
    await expect(gone.request('/worlds')).rejects.toMatchObject({ code: 'network' });
    const abort = new DOMException('given up', 'AbortError');
    const { request } = answering(() => {
      throw abort;
    });
    const error = await request('/worlds', { signal: AbortSignal.abort() }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBe(abort);
    expect(error).not.toBeInstanceOf(ApiError);
  });
});

describe('addressWith', () => {
  it('leaves out what is absent', () => {
    expect(addressWith('/posts', { tag: 'дождь & co', cursor: null, author: undefined, limit: 5 })).toBe(
      '/posts?tag=%D0%B4%D0%BE%D0%B6%D0%B4%D1%8C+%26+co&limit=5',
    );
  });
});
