import { channel } from 'node:diagnostics_channel';

/** On which undici, and so the built-in fetch, tells that the head of a request has been written to its socket. */
const SENT = channel('undici:client:sendHeaders');
/** On which it tells that the head of an answer has come. */
const ANSWERED = channel('undici:request:headers');
const ID = 'x-client-request-id';
const ID_LINE = /^x-client-request-id: (.*)\r$/m;

/** Whether the channel works in this process at all: a fetch that was replaced by another may be silent. */
let everHeard = false;

export interface SendWatch {
  /** Whether it was held back right before it was sent. */
  wasHeldBack(): boolean;
  /** `no` when certainly nothing has left this machine: then nothing can have been billed. */
  wasSent(): 'no' | 'perhaps';
  /** The `Retry-After` of the answer, as it stands there. */
  retryAfter(): string | undefined;
  stop(): void;
}

/**
 * Finds out whether a request was ever sent, and when its answer wants it again. The SDK drops the cause of network
 * errors, and without it a connection that was refused looks like one that broke after the work was done; and it drops
 * the headers of all answers.
 *
 * undici tells of the head before it writes anything, so that a request whose connection is destroyed then never goes out.
 *
 * @param requestId the value of its `x-client-request-id`; the headers are looked at and never kept, as the key is in them
 * @param maySend asked at the last moment; when it says no, `holdBack` must destroy the request
 */
export function watchSending(requestId: string, maySend: () => boolean, holdBack: () => void): SendWatch {
  const call: WatchedCall = { wasSent: false, wasHeldBack: false, retryAfter: undefined, maySend, holdBack };
  watch(requestId, call);
  return {
    wasHeldBack: () => call.wasHeldBack,
    wasSent: () => (everHeard && !call.wasSent ? 'no' : 'perhaps'),
    retryAfter: () => call.retryAfter,
    stop: () => unwatch(requestId, call),
  };
}

interface WatchedCall {
  wasSent: boolean;
  wasHeldBack: boolean;
  retryAfter: string | undefined;
  readonly maySend: () => boolean;
  readonly holdBack: () => void;
}

/** By request id. One listener serves all of them: an event costs the same however many calls are under way. */
const watched = new Map<string, Set<WatchedCall>>();

function watch(requestId: string, call: WatchedCall): void {
  if (watched.size === 0) {
    SENT.subscribe(onSent);
    ANSWERED.subscribe(onAnswered);
  }
  const calls = watched.get(requestId);
  if (calls) calls.add(call);
  else watched.set(requestId, new Set([call]));
}

function unwatch(requestId: string, call: WatchedCall): void {
  const calls = watched.get(requestId);
  calls?.delete(call);
  if (calls?.size === 0) watched.delete(requestId);
  if (watched.size > 0) return;
  SENT.unsubscribe(onSent);
  ANSWERED.unsubscribe(onAnswered);
}

function onSent(message: unknown): void {
  everHeard = true;
  const headers = (message as { headers?: unknown } | null)?.headers;
  const requestId = typeof headers === 'string' ? ID_LINE.exec(headers)?.[1] : undefined;
  for (const call of watched.get(requestId ?? '') ?? []) {
    if (call.maySend()) call.wasSent = true;
    else {
      call.wasHeldBack = true;
      call.holdBack();
    }
  }
}

function onAnswered(message: unknown): void {
  const { request, response } = message as { request?: Headed; response?: Headed };
  for (const call of watched.get(valueOf(request, ID) ?? '') ?? [])
    call.retryAfter = valueOf(response, 'retry-after');
}

interface Headed {
  readonly headers?: unknown;
}

/** Out of names and values in turn, as texts or as bytes. */
function valueOf(message: Headed | undefined, name: string): string | undefined {
  const headers = Array.isArray(message?.headers) ? (message.headers as unknown[]) : [];
  const index = headers.findIndex((one, at) => at % 2 === 0 && String(one).toLowerCase() === name);
  return index < 0 ? undefined : String(headers[index + 1]);
}
