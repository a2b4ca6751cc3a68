import { TaskError } from '@generia/resilience';
import type { Agent } from 'undici';

import type { GatewayAnswer } from './gateway-answer.js';
import { badAnswerError, closedError, unreachableError } from './gateway-error.js';

export interface GatewayRequest {
  /** The operation, as docs/platform-api.openapi.yaml names it. */
  readonly operation: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/** Sends one request and reads the whole answer, whatever its status. */
export interface GatewayTransport {
  send(request: GatewayRequest, signal: AbortSignal): Promise<GatewayAnswer>;
  /** Breaks off what is under way; later requests fail at once. */
  close(): Promise<void>;
}

/** undici's name for a request that it does not send at all, such as one with a line break in a header. */
const WRONG_REQUEST = 'UND_ERR_INVALID_ARG';

/** No answer of the contract comes near it. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * Opens no connection yet; undici is loaded with the first request: only its agent and its request, because the whole
 * package would put itself under the built-in fetch of everybody. Its own timeouts are off, because each attempt has a
 * deadline that covers them, and no request waits in a queue for a connection.
 */
export function createGatewayTransport(): GatewayTransport {
  let loading: Promise<Connections> | undefined;
  let isClosed = false;

  return {
    async send({ operation, method, url, headers, body }, signal) {
      if (isClosed) throw closedError(operation);
      const { origin, pathname, search } = new URL(url);
      try {
        const { agent, request } = await (loading ??= openConnections());
        const answer = await request.call(agent, {
          origin,
          path: pathname + search,
          method,
          headers,
          signal,
          ...(body === undefined ? {} : { body }),
        });
        const text = await readText(answer.body);
        if (text === null) throw badAnswerError(operation, `more than ${MAX_ANSWER_BYTES} bytes`);
        return {
          status: answer.statusCode,
          contentType: headerOf(answer.headers, 'content-type').split(';', 1)[0]?.trim().toLowerCase() ?? '',
          retryAfter: headerOf(answer.headers, 'retry-after'),
          text,
        };
      } catch (error) {
        signal.throwIfAborted();
        if (isClosed) throw closedError(operation);
        const code = codeOf(error);
        if (error instanceof TaskError || code === WRONG_REQUEST) throw error;
        throw unreachableError(operation, code === '' ? 'its answer is no HTTP' : code, error);
      }
    },

    async close() {
      isClosed = true;
      await (await loading)?.agent.destroy();
    },
  };
}

interface Connections {
  readonly agent: Agent;
  readonly request: Agent['request'];
}

async function openConnections(): Promise<Connections> {
  const [{ default: Agent }, { default: request }] = await Promise.all([
    import('undici/lib/dispatcher/agent.js'),
    import('undici/lib/api/api-request.js'),
  ]);
  return { agent: new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 0 } }), request };
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headerOf(headers: Readonly<Record<string, string | string[] | undefined>>, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** undici's errors and the operating system's have one (`UND_ERR_SOCKET`, `ECONNREFUSED`); its parser's have none. */
function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
