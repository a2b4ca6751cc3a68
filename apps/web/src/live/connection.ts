/** How the page hears of a world. */
export type Connection = 'connecting' | 'live' | 'polling' | 'lost' | 'ended';

/** What is known about the way to the server. */
export interface LinkState {
  readonly stream: 'opening' | 'open' | 'broken' | 'ended';
  /** Failures of the stream since it last worked. */
  readonly streamFailures: number;
  /** Questions that were answered in a row since the stream broke. */
  readonly answersInRow: number;
}

export type LinkEvent = 'frame' | 'stream_error' | 'poll_answered' | 'poll_failed' | 'ended';

export const FRESH_LINK: LinkState = { stream: 'opening', streamFailures: 0, answersInRow: 0 };

/** From this many answers on the stream is held up for good, and not just about to come back. */
const ANSWERS_THAT_TELL = 3;

const REOPEN_MS = { first: 1_000, most: 15_000 } as const;

export function nextLink(link: LinkState, event: LinkEvent): LinkState {
  if (link.stream === 'ended') return link;
  switch (event) {
    case 'frame':
      return { stream: 'open', streamFailures: 0, answersInRow: 0 };
    case 'stream_error':
      return {
        stream: 'broken',
        streamFailures: link.streamFailures + 1,
        answersInRow: link.stream === 'broken' ? link.answersInRow : 0,
      };
    case 'poll_answered':
      return { ...link, answersInRow: link.answersInRow + 1 };
    case 'poll_failed':
      return { ...link, answersInRow: 0 };
    case 'ended':
      return { ...link, stream: 'ended' };
  }
}

/** What the person is told: a stream that broke a moment ago while the server answers is as good as there. */
export function connectionOf({ stream, answersInRow }: LinkState): Connection {
  if (stream === 'ended') return 'ended';
  if (stream === 'open') return 'live';
  if (answersInRow >= ANSWERS_THAT_TELL) return 'polling';
  if (stream === 'broken' && answersInRow === 0) return 'lost';
  return 'connecting';
}

/** How long to wait before a stream that has ended is opened again. */
export function reopenDelayMs(streamFailures: number): number {
  return Math.min(REOPEN_MS.first * 2 ** Math.max(0, streamFailures - 1), REOPEN_MS.most);
}
