import type { WorldStatus } from '@generia/contracts';

import {
  type Connection,
  connectionOf,
  FRESH_LINK,
  type LinkEvent,
  nextLink,
  reopenDelayMs,
} from './connection.js';
import { hasEnded } from './world-state.js';

/** A stream that was opened once. */
export interface StatusStream {
  onmessage: ((event: { readonly data: string }) => void) | null;
  /** It has ended, for whatever reason. */
  onerror: (() => void) | null;
  close(): void;
}

export interface WorldWatchDeps {
  /** @param lastSeq the newest status that is known, which need not be told again */
  readonly openStream: (lastSeq: number | undefined) => StatusStream;
  readonly poll: (signal: AbortSignal) => Promise<WorldStatus>;
  /** Calls back once after a while; returns how to call it off. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
  readonly onStatus: (status: WorldStatus) => void;
  readonly onConnection: (connection: Connection) => void;
  /** The world has ended with this status, and somebody has asked for more: what ended it before ends it no more. */
  readonly endedAtSeq?: number | undefined;
}

const POLL_MS = 2_000;
/** A stream without a first frame by then is held up by something on the way. */
const FIRST_FRAME_MS = 4_000;

/**
 * Follows the status of one world: by its stream, and by questions while there is none. A stream that has ended is opened
 * anew, less and less often.
 */
export class WorldWatch {
  private link = FRESH_LINK;
  private stream: StatusStream | undefined;
  private newest: number | undefined;
  /** The last question was not answered. */
  private isAway = false;
  private readonly abort = new AbortController();
  private cancelPoll: (() => void) | undefined;
  private cancelReopen: (() => void) | undefined;

  constructor(private readonly deps: WorldWatchDeps) {}

  start(): void {
    // A world that has ended has no stream until it goes on.
    if (this.deps.endedAtSeq === undefined) this.open();
    this.pollIn(this.stream === undefined ? 0 : FIRST_FRAME_MS);
  }

  /** Everything that was opened is closed; nothing is heard afterwards. */
  stop(): void {
    this.abort.abort();
    this.stream?.close();
    this.cancelPoll?.();
    this.cancelReopen?.();
  }

  private open(): void {
    const stream = this.deps.openStream(this.newest);
    this.stream = stream;
    stream.onmessage = ({ data }) => {
      this.note('frame');
      this.cancelPoll?.();
      const frame = JSON.parse(data) as WorldStatus | { readonly type: 'ping' };
      if (!('type' in frame)) this.take(frame);
    };
    stream.onerror = () => {
      this.note('stream_error');
      this.pollIn(0);
      this.reopenIn(reopenDelayMs(this.link.streamFailures));
    };
  }

  private reopenIn(ms: number): void {
    this.cancelReopen?.();
    this.cancelReopen = this.deps.schedule(() => {
      this.cancelReopen = undefined;
      this.open();
    }, ms);
  }

  private pollIn(ms: number): void {
    this.cancelPoll?.();
    this.cancelPoll = this.deps.schedule(() => void this.poll(), ms);
  }

  private async poll(): Promise<void> {
    const answer = await this.deps.poll(this.abort.signal).catch(() => null);
    if (this.abort.signal.aborted || this.link.stream === 'ended') return;
    // The stream came back while the question was on its way, and knows better.
    if (this.link.stream === 'open') return;
    if (this.stream !== undefined) this.note(answer === null ? 'poll_failed' : 'poll_answered');
    // A server that was away is back: its stream need not wait any longer.
    if (this.isAway && answer !== null && this.cancelReopen !== undefined) this.reopenIn(0);
    this.isAway = answer === null;
    if (answer !== null) this.take(answer);
    if (this.abort.signal.aborted) return;
    if (this.stream === undefined && answer !== null && this.isNews(answer)) this.open();
    this.pollIn(POLL_MS);
  }

  private take(status: WorldStatus): void {
    if (this.newest !== undefined && status.seq < this.newest) return;
    this.newest = status.seq;
    if (hasEnded(status) && this.isNews(status)) {
      this.note('ended');
      this.stop();
    }
    this.deps.onStatus(status);
  }

  private isNews({ seq }: WorldStatus): boolean {
    return seq > (this.deps.endedAtSeq ?? -1);
  }

  private note(event: LinkEvent): void {
    this.link = nextLink(this.link, event);
    this.deps.onConnection(connectionOf(this.link));
  }
}
