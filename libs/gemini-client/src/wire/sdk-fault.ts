import { GoogleGenerativeAIFetchError, GoogleGenerativeAIRequestInputError } from '@google/generative-ai';

import type { HttpEvidence } from '../errors/http-evidence.js';
import { WireFault } from './transport.js';

/**
 * What an error that the SDK threw means. The SDK loses the headers, the status word and non-JSON bodies of HTTP errors,
 * and the codes of network errors; what is left is sorted here. All of its errors are named "Error".
 *
 * @param sent whether anything has left this machine
 */
export function sdkFault(thrown: unknown, sent: 'no' | 'perhaps'): WireFault {
  if (thrown instanceof WireFault) return thrown;
  if (thrown instanceof GoogleGenerativeAIFetchError && thrown.status !== undefined) {
    return new WireFault({ type: 'http', ...evidenceOf(thrown, thrown.status) });
  }
  if (thrown instanceof GoogleGenerativeAIRequestInputError) return new WireFault({ type: 'not_sendable' });
  const { name, message } = nameAndMessage(thrown);
  // A 200 whose body is not JSON; the text of the error quotes the body.
  if (name === 'SyntaxError') return new WireFault({ type: 'not_json' });
  if (name === 'AbortError' || /fetch failed|terminated|socket|network/i.test(message)) {
    const wasCut = /terminated/.test(message);
    return new WireFault({
      type: 'network',
      sent: wasCut ? 'perhaps' : sent,
      detail: wasCut ? 'cut off' : undefined,
    });
  }
  return new WireFault({ type: 'unexpected', detail: `${name}: ${message}` });
}

/** Takes the vendor's message out of the SDK's, which is `...: [400 Bad Request] message [details as JSON]`. */
function evidenceOf(error: GoogleGenerativeAIFetchError, http: number): HttpEvidence {
  const details: unknown = error.errorDetails;
  const marker = `[${http} ${error.statusText ?? ''}]`;
  const after = error.message.slice(error.message.indexOf(marker) + marker.length);
  const message = details === undefined ? after : after.replace(JSON.stringify(details), '');
  return { http, message: message.trim(), details };
}

/** By shape, because errors of the built-in fetch may come from another realm. */
function nameAndMessage(thrown: unknown): { readonly name: string; readonly message: string } {
  const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
  return { name: String(name), message: String(message) };
}
