import { channel } from 'node:diagnostics_channel';

/** On which undici, and so the built-in fetch, tells that the head of a request has been written to its socket. */
const SENT = channel('undici:client:sendHeaders');
/** On which it tells that the head of an answer has come. */
const ANSWERED = channel('undici:request:headers');
const ID = 'x-client-request-id';

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
  let sent = false;
  let heldBack = false;
  let retryAfter: string | undefined;
  const line = `${ID}: ${requestId}\r\n`;
  const onSent = (message: unknown): void => {
    everHeard = true;
    const headers = (message as { headers?: unknown } | null)?.headers;
    if (typeof headers !== 'string' || !headers.includes(line)) return;
    if (maySend()) sent = true;
    else {
      heldBack = true;
      holdBack();
    }
  };
  const onAnswered = (message: unknown): void => {
    const { request, response } = message as { request?: Headed; response?: Headed };
    if (valueOf(request, ID) === requestId) retryAfter = valueOf(response, 'retry-after');
  };
  SENT.subscribe(onSent);
  ANSWERED.subscribe(onAnswered);
  return {
    wasHeldBack: () => heldBack,
    wasSent: () => (everHeard && !sent ? 'no' : 'perhaps'),
    retryAfter: () => retryAfter,
    stop: () => {
      SENT.unsubscribe(onSent);
      ANSWERED.unsubscribe(onAnswered);
    },
  };
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
