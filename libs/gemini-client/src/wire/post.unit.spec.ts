import { jest } from '@jest/globals';
import type { Dispatcher } from 'undici';

import { post, type Post } from './post.js';

/** Connections that do nothing by themselves: the test plays what undici would do. */
function played(changes: Partial<Post> = {}) {
  const gone = new AbortController();
  const abort = jest.fn();
  const controller = { abort } as unknown as Dispatcher.DispatchController;
  const given = { handler: {} as Dispatcher.DispatchHandler };
  const dispatch = (_: unknown, handler: Dispatcher.DispatchHandler): boolean => {
    given.handler = handler;
    return true;
  };
  const request: Post = {
    ...{ url: 'https://example.test/v1/x?y=1', headers: [], body: '{}' },
    ...{ signal: gone.signal, maySend: () => true, ...changes },
  };
  const answer = post({ dispatch } as unknown as Dispatcher, request);
  const { handler } = given;
  return {
    ...{ answer, abort, leave: (reason: Error) => gone.abort(reason) },
    start: () => handler.onRequestStart?.(controller, undefined),
    head: (status: number, fields = {}) => handler.onResponseStart?.(controller, status, fields),
    data: (text: string) => handler.onResponseData?.(controller, Buffer.from(text)),
    end: () => handler.onResponseEnd?.(controller, {}),
    breakOff: (code?: string) =>
      handler.onResponseError?.(controller, Object.assign(new Error('broken'), { code })),
  };
}

const evidence = (of: object) => ({ evidence: of });

describe('a request on the wire', () => {
  it('gives the last head and the whole body', async () => {
    const { answer, start, head, data, end } = played();
    start();
    head(103, { 'retry-after': '1' });
    head(429, { 'retry-after': ['7', '8'], 'content-encoding': 'gzip' });
    data('ab');
    data('c');
    end();
    const { body, ...rest } = await answer;
    expect(Buffer.from(body).toString()).toBe('abc');
    expect(rest).toEqual({ status: 429, statusText: '', retryAfter: '7', encoding: 'gzip' });
  });

  it('knows whether it was sent when its connection breaks', async () => {
    const unsent = played();
    unsent.breakOff();
    await expect(unsent.answer).rejects.toMatchObject(evidence({ type: 'network', sent: 'no' }));
    const sent = played();
    sent.start();
    sent.breakOff();
    await expect(sent.answer).rejects.toMatchObject(evidence({ type: 'network', sent: 'perhaps' }));
  });

  it('is cut off when its connection breaks within a good answer, and answered within a bad one', async () => {
    const good = played();
    good.start();
    good.head(200);
    good.breakOff();
    await expect(good.answer).rejects.toMatchObject(evidence({ type: 'network', detail: 'cut off' }));
    const bad = played();
    bad.start();
    bad.head(503);
    bad.breakOff();
    await expect(bad.answer).resolves.toMatchObject({ status: 503 });
  });

  it('says why its connection broke, and not that there is none when undici refused to send it', async () => {
    const unreachable = played();
    unreachable.breakOff('ENOTFOUND');
    await expect(unreachable.answer).rejects.toMatchObject(
      evidence({ type: 'network', detail: 'ENOTFOUND' }),
    );
    const refused = played();
    refused.breakOff('UND_ERR_INVALID_ARG');
    await expect(refused.answer).rejects.toMatchObject(evidence({ type: 'not_sendable' }));
  });

  it('is not even begun for a caller that has gone', async () => {
    const reason = new Error('gone');
    const begun = jest.fn();
    const signal = AbortSignal.abort(reason);
    const request: Post = {
      ...{ url: 'https://example.test/', headers: [], body: '{}', signal, maySend: () => true },
    };
    const answer = post({ dispatch: begun } as unknown as Dispatcher, request);
    expect(begun).not.toHaveBeenCalled();
    await expect(answer).rejects.toBe(reason);
  });

  it('is held back when it may not go', async () => {
    const { answer, abort, start } = played({ maySend: () => false });
    start();
    expect(abort).toHaveBeenCalledTimes(1);
    await expect(answer).rejects.toMatchObject(evidence({ type: 'withheld' }));
  });

  it('ends at once for a caller that goes while it waits for its connection, and is not sent later', async () => {
    const maySend = jest.fn(() => true);
    const { answer, abort, leave, start } = played({ maySend });
    const reason = new Error('gone');
    leave(reason);
    await expect(answer).rejects.toBe(reason);
    expect(abort).not.toHaveBeenCalled();
    start();
    expect(abort).toHaveBeenCalledWith(reason);
    expect(maySend).not.toHaveBeenCalled();
  });

  it('closes its connection when its caller goes after it was sent', async () => {
    const { answer, abort, leave, start } = played();
    start();
    leave(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    expect(abort).toHaveBeenCalledTimes(1);
  });
});
