import { GoogleGenerativeAI, type GenerateContentRequest } from '@google/generative-ai';

import { createConnections } from './connections.js';
import { lendFetch } from './lend-fetch.js';
import { putPicturesIn, takePicturesOut } from './pictures-apart.js';
import { post } from './post.js';
import { sdkFault, type SeenOnWire } from './sdk-fault.js';
import type { Transport } from './transport.js';
import { ACCEPTED_ENCODINGS, wireResponse } from './wire-response.js';

export interface SdkTransportOptions {
  readonly apiKey: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * The vendor's SDK as a {@link Transport}. Of the SDK only the request and the reading of its answer are used: its `timeout`
 * never clears its timer, a signal shared by calls gathers listeners and is not looked at before sending, its `text()` mixes
 * thoughts into answers and hides how they ended, and it changes the body it is given. So it gets no signal but a fresh
 * body, and a fetch for each call, which sends over connections of our own.
 */
export function createSdkTransport({ apiKey, baseUrl }: SdkTransportOptions): Transport {
  const sdk = new GoogleGenerativeAI(apiKey);
  const connections = createConnections();
  return async ({ model, body, requestId, timeoutMs, signal, maySend = () => true }) => {
    signal.throwIfAborted();
    const { hollow, pictures } = takePicturesOut(body);
    const seen: SeenOnWire = { fault: undefined, retryAfter: undefined };
    const own = async (url: unknown, init?: RequestInit): Promise<Response> => {
      const headers = [
        ...['accept-encoding', ACCEPTED_ENCODINGS, 'user-agent', 'node'],
        ...['x-client-request-id', headerOf(requestId)],
        ...['x-server-timeout', String(Math.ceil(timeoutMs / 1_000))],
      ];
      (init?.headers as Headers).forEach((value, name) => headers.push(name, value));
      try {
        const whole = putPicturesIn(init?.body as string, pictures);
        const request = { url: String(url), headers, body: whole, signal, maySend };
        const answer = await post(await connections(), request);
        seen.retryAfter = answer.retryAfter;
        return wireResponse(answer);
      } catch (thrown) {
        seen.fault = thrown;
        throw thrown;
      }
    };
    try {
      const { response } = await lendFetch(own, () =>
        sdk
          .getGenerativeModel({ model }, { baseUrl })
          .generateContent({ ...hollow } as unknown as GenerateContentRequest),
      );
      return response;
    } catch (thrown) {
      throw sdkFault(thrown, seen);
    }
  };
}

/** Whatever the id, it can be sent as a header. */
function headerOf(requestId: string): string {
  return requestId.replaceAll(/[^\x21-\x7e]/g, '_').slice(0, 128);
}
