import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';

import type { Generation } from '@generia/gemini-client';

/** One request as it went over the wire. */
export interface RecordedCall {
  readonly callId: string;
  readonly kind: 'text' | 'image';
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Notes what goes over the wire for each call of a client. */
export interface CallRecorder {
  readonly calls: readonly RecordedCall[];
  /** The same client, each of its calls known by name to the recorder. */
  around(generation: Generation): Generation;
  /** Looks at no request any more. */
  close(): void;
}

/** On which undici tells of each request, in the turn in which it is made. */
const CREATED = channel('undici:request:create');

/** Sees what the client's connections send, after the vendor's SDK and all else that has a say in it. */
export function recordCalls(): CallRecorder {
  const running = new AsyncLocalStorage<Pick<RecordedCall, 'callId' | 'kind'>>();
  const calls: RecordedCall[] = [];
  const note = (message: unknown): void => {
    const call = running.getStore();
    const { origin, path, body, headers } = (message as { readonly request: SentRequest }).request;
    if (call && body instanceof Uint8Array)
      calls.push({
        ...call,
        url: `${String(origin)}${path}`,
        body: Buffer.from(body).toString(),
        headers: pairsOf(headers),
      });
  };
  CREATED.subscribe(note);
  return {
    calls,
    around: (generation) => ({
      ...generation,
      generateText: (request) =>
        running.run({ callId: request.requestId, kind: 'text' }, () => generation.generateText(request)),
      generateImage: (request) =>
        running.run({ callId: request.requestId, kind: 'image' }, () => generation.generateImage(request)),
    }),
    close: () => {
      CREATED.unsubscribe(note);
      running.disable();
    },
  };
}

/** As much of undici's request as has to be read. */
interface SentRequest {
  readonly origin: string | URL;
  readonly path: string;
  readonly body: unknown;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

function pairsOf(headers: readonly string[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let at = 0; at + 1 < headers.length; at += 2) pairs[headers[at] ?? ''] = headers[at + 1] ?? '';
  return pairs;
}
