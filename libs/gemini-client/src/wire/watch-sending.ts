import { channel } from 'node:diagnostics_channel';

/** On which undici, and so the built-in fetch, tells that the head of a request has been written to its socket. */
const SENT = channel('undici:client:sendHeaders');

/** Whether the channel works in this process at all: a fetch that was replaced by another may be silent. */
let everHeard = false;

export interface SendWatch {
  /** `no` when certainly nothing has left this machine: then nothing can have been billed. */
  wasSent(): 'no' | 'perhaps';
  stop(): void;
}

/**
 * Finds out whether a request was ever sent. The SDK drops the cause of network errors, and without it a connection that
 * was refused looks like one that broke after the work was done.
 *
 * @param requestId the value of its `x-client-request-id`; the headers are looked at and never kept, as the key is in them
 */
export function watchSending(requestId: string): SendWatch {
  let sent = false;
  const line = `x-client-request-id: ${requestId}\r\n`;
  const onSent = (message: unknown): void => {
    everHeard = true;
    const headers = (message as { headers?: unknown } | null)?.headers;
    if (typeof headers === 'string' && headers.includes(line)) sent = true;
  };
  SENT.subscribe(onSent);
  return {
    wasSent: () => (everHeard && !sent ? 'no' : 'perhaps'),
    stop: () => void SENT.unsubscribe(onSent),
  };
}
