import type { Dispatcher } from 'undici';

import { cutOff, WireFault } from './transport.js';

export interface Post {
  readonly url: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array;
  readonly signal: AbortSignal;
  /** Asked in the turn in which the head goes to its socket, after the connection was made. */
  readonly maySend: () => boolean;
}

export interface PostAnswer {
  readonly status: number;
  readonly statusText: string;
  /** The header `Retry-After`, as it stands there. */
  readonly retryAfter: string | undefined;
  /** The header `Content-Encoding`, as it stands there. */
  readonly encoding: string | undefined;
  /** As it came; of an error, as much of it as came. */
  readonly body: Uint8Array;
}

/**
 * Sends one request and reads the whole answer, whatever its status. A redirect is an answer like any other.
 *
 * @throws WireFault when there is no answer, which says whether the request may have been sent; the signal's reason, at
 * once, when that aborts, and then its connection is closed
 */
export function post(connections: Dispatcher, request: Post): Promise<PostAnswer> {
  const { url, headers, body, signal, maySend } = request;
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const chunks: Uint8Array[] = [];
    let head: Omit<PostAnswer, 'body'> | undefined;
    let sent: 'no' | 'perhaps' = 'no';
    let connection: Dispatcher.DispatchController | undefined;

    const onAbort = (): void => {
      reject(signal.reason as Error);
      connection?.abort(signal.reason as Error);
    };
    const fail = (fault: WireFault): void => {
      signal.removeEventListener('abort', onAbort);
      reject(fault);
    };
    const succeed = (answered: Omit<PostAnswer, 'body'>): void => {
      signal.removeEventListener('abort', onAbort);
      resolve({ ...answered, body: joined(chunks) });
    };
    signal.addEventListener('abort', onAbort, { once: true });
    connections.dispatch(
      { origin, path: pathname + search, method: 'POST', headers, body },
      {
        // Nothing is written yet: a request that is aborted here never goes out.
        onRequestStart: (controller) => {
          connection = controller;
          if (signal.aborted) controller.abort(signal.reason as Error);
          else if (maySend()) sent = 'perhaps';
          else {
            fail(new WireFault({ type: 'withheld' }));
            controller.abort(new Error('Held back.'));
          }
        },
        onResponseStart: (_, status, fields, statusText = '') => {
          const retryAfter = first(fields['retry-after']);
          if (status >= 200)
            head = { status, statusText, retryAfter, encoding: first(fields['content-encoding']) };
        },
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => (head ? succeed(head) : fail(cutOff())),
        onResponseError: (_, error) => {
          if (!head) fail(unanswered(error, sent));
          // The status of an error says enough.
          else if (head.status >= 300) succeed(head);
          else fail(cutOff());
        },
      },
    );
  });
}

/** undici's name for a request that it does not send at all, such as one with a line break in a header. */
const WRONG_REQUEST = 'UND_ERR_INVALID_ARG';

/** Of the error only its code, such as `ECONNREFUSED`: its text may hold what is secret. */
function unanswered(error: unknown, sent: 'no' | 'perhaps'): WireFault {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  const detail = typeof code === 'string' ? code : undefined;
  if (code === WRONG_REQUEST && sent === 'no') return new WireFault({ type: 'not_sendable', detail });
  return new WireFault({ type: 'network', sent, detail });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function first(field: string | string[] | undefined): string | undefined {
  return Array.isArray(field) ? field[0] : field;
}
