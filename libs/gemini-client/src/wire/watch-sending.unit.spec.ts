import { channel } from 'node:diagnostics_channel';

import { jest } from '@jest/globals';

import { watchSending } from './watch-sending.js';

const SENT = channel('undici:client:sendHeaders');
const ANSWERED = channel('undici:request:headers');

const send = (id: string): void =>
  SENT.publish({ headers: `POST / HTTP/1.1\r\nx-client-request-id: ${id}\r\nhost: example\r\n` });
const answer = (id: string, retryAfter: string): void =>
  ANSWERED.publish({
    request: { headers: ['X-Client-Request-Id', id] },
    response: { headers: [Buffer.from('Retry-After'), Buffer.from(retryAfter)] },
  });
const yes = () => true;
const nothing = () => undefined;

describe('watching calls on the wire', () => {
  it('tells each of several calls under way of its own head and its own answer', () => {
    const one = watchSending('one', yes, nothing);
    const two = watchSending('two', yes, nothing);
    const three = watchSending('one.2', yes, nothing);
    send('one');
    answer('two', '7');
    expect([one, two, three].map((watch) => watch.wasSent())).toEqual(['perhaps', 'no', 'no']);
    expect([one, two, three].map((watch) => watch.retryAfter())).toEqual([undefined, '7', undefined]);
    for (const watch of [one, two, three]) watch.stop();
  });

  it('holds back those that may not go, of all that have the same id', () => {
    const holdBack = jest.fn();
    const may = watchSending('same', yes, holdBack);
    const mayNot = watchSending('same', () => false, holdBack);
    send('same');
    expect([may.wasHeldBack(), mayNot.wasHeldBack()]).toEqual([false, true]);
    expect([may.wasSent(), mayNot.wasSent()]).toEqual(['perhaps', 'no']);
    expect(holdBack).toHaveBeenCalledTimes(1);
    may.stop();
    mayNot.stop();
  });

  it('hears nothing more of what has stopped, and leaves no listener with the last', () => {
    const first = watchSending('first', yes, nothing);
    const second = watchSending('second', yes, nothing);
    first.stop();
    first.stop();
    send('first');
    expect(first.wasSent()).toBe('no');
    expect(SENT.hasSubscribers && ANSWERED.hasSubscribers).toBe(true);
    second.stop();
    expect(SENT.hasSubscribers || ANSWERED.hasSubscribers).toBe(false);
  });
});
