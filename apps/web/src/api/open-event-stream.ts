import { ApiError } from './api-error.js';
import { createEventStreamParser } from './event-stream-parser.js';
import type { Request } from './request.js';

export interface EventStream {
  onmessage: ((event: { readonly data: string }) => void) | null;
  /** It has ended, for whatever reason, and does not open itself again. */
  onerror: (() => void) | null;
  close(): void;
}

export interface EventStreamDeps {
  readonly request: Request;
  /** Calls back once after a while; returns how to call it off. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
  /** That of the last event of an earlier stream. */
  readonly lastEventId?: number | undefined;
}

/** Three times as long as the server is ever silent: the way to it is broken, though nobody has said so. */
const SILENCE_MS = 45_000;

/**
 * Opens a stream of Server-Sent Events with the key in a header. An `EventSource` sends no headers, and an address that
 * holds a key would stay in logs and caches.
 */
export function openEventStream(address: string, deps: EventStreamDeps): EventStream {
  const abort = new AbortController();
  const stream: EventStream = { onmessage: null, onerror: null, close };
  let closed = false;
  function close(): void {
    closed = true;
    abort.abort();
  }
  const onData = (data: string): void => {
    if (!closed) stream.onmessage?.({ data });
  };
  void readEvents(address, deps, abort, onData).finally(() => {
    if (!closed) stream.onerror?.();
  });
  return stream;
}

/** Settles when the stream ends; rejects only with what its reader threw. */
async function readEvents(
  address: string,
  { request, schedule, lastEventId }: EventStreamDeps,
  abort: AbortController,
  onData: (data: string) => void,
): Promise<void> {
  const headers = {
    accept: 'text/event-stream',
    ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
  };
  const endsHere = (error: unknown): undefined => {
    // A refusal, a network that broke, or nobody who still listens.
    if (error instanceof ApiError || error instanceof TypeError || abort.signal.aborted) return undefined;
    throw error;
  };
  const answer = await request(address, { headers, signal: abort.signal }).catch(endsHere);
  const reader = answer?.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  const parse = createEventStreamParser(onData);
  for (;;) {
    const callOff = schedule(() => abort.abort(), SILENCE_MS);
    const piece = await reader.read().catch(endsHere).finally(callOff);
    if (piece?.value === undefined) return;
    parse(piece.value);
  }
}
