import fc from 'fast-check';

import { connectionOf, FRESH_LINK, type LinkEvent, nextLink, reopenDelayMs } from './connection.js';

const after = (...events: LinkEvent[]) => events.reduce(nextLink, FRESH_LINK);

describe('the connection', () => {
  it.each<[LinkEvent[], ReturnType<typeof connectionOf>]>([
    [[], 'connecting'],
    [['frame'], 'live'],
    [['frame', 'stream_error'], 'lost'],
    [['stream_error'], 'lost'],
    [['frame', 'stream_error', 'poll_failed'], 'lost'],
    [['frame', 'stream_error', 'poll_answered'], 'connecting'],
    [['frame', 'stream_error', 'poll_answered', 'poll_failed'], 'lost'],
    [['stream_error', 'poll_answered', 'stream_error', 'poll_answered', 'poll_answered'], 'polling'],
    [['poll_answered', 'poll_answered', 'poll_answered'], 'polling'],
    [['stream_error', 'poll_failed', 'frame'], 'live'],
    [['frame', 'ended', 'stream_error'], 'ended'],
  ])('after %j is %s', (events, connection) => {
    expect(connectionOf(after(...events))).toBe(connection);
  });

  it('heals with one frame, whatever happened before', () => {
    const event = fc.constantFrom<LinkEvent>('frame', 'stream_error', 'poll_answered', 'poll_failed');
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(connectionOf(after(...events, 'frame'))).toBe('live');
      }),
    );
  });
});

describe('reopenDelayMs', () => {
  it('doubles up to a quarter of a minute', () => {
    expect([1, 2, 3, 4, 5, 50].map(reopenDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });
});
