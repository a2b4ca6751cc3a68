import { GoogleGenerativeAI, type GenerateContentRequest } from '@google/generative-ai';

import { sdkFault } from './sdk-fault.js';
import { watchSending } from './watch-sending.js';
import type { Transport } from './transport.js';

export interface SdkTransportOptions {
  readonly apiKey: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * The vendor's SDK as a {@link Transport}. Of the SDK only the sending is used: its `timeout` never clears its timer, a
 * signal shared by calls gathers listeners and is not looked at before sending, its `text()` mixes thoughts into answers
 * and hides how they ended, and it changes the body it is given. So each call brings a signal of its own, and gets a fresh
 * body.
 */
export function createSdkTransport({ apiKey, baseUrl }: SdkTransportOptions): Transport {
  const sdk = new GoogleGenerativeAI(apiKey);
  return async ({ model, body, requestId, timeoutMs, signal, maySend = () => true }) => {
    signal.throwIfAborted();
    const id = headerOf(requestId);
    const own = new AbortController();
    const follow = (): void => own.abort(signal.reason);
    signal.addEventListener('abort', follow, { once: true });
    const sending = watchSending(id, maySend, () => own.abort());
    const customHeaders = {
      'x-client-request-id': id,
      'x-server-timeout': String(Math.ceil(timeoutMs / 1_000)),
    };
    try {
      const { response } = await sdk
        .getGenerativeModel({ model }, { baseUrl })
        .generateContent({ ...body } as unknown as GenerateContentRequest, {
          signal: own.signal,
          customHeaders,
        });
      return response;
    } catch (thrown) {
      throw sdkFault(thrown, sending);
    } finally {
      signal.removeEventListener('abort', follow);
      sending.stop();
    }
  };
}

/** Whatever the id, it can be sent as a header. */
function headerOf(requestId: string): string {
  return requestId.replaceAll(/[^\x21-\x7e]/g, '_').slice(0, 128);
}
