import { GoogleGenerativeAIFetchError, GoogleGenerativeAIRequestInputError } from '@google/generative-ai';

import { classifyHttp } from '../errors/classify-http.js';
import type { Failure } from '../errors/gemini-error.js';
import type { HttpEvidence } from '../errors/http-evidence.js';
import { redact } from '../errors/redact.js';

/**
 * What an error that the SDK threw means. The SDK loses the headers, the status word and non-JSON bodies of HTTP errors,
 * and the codes of network errors; what is left is sorted here.
 */
export function sdkFailure(thrown: unknown, nowMs: number, secrets: readonly string[]): Failure {
  if (thrown instanceof GoogleGenerativeAIFetchError && thrown.status !== undefined) {
    return classifyHttp(evidenceOf(thrown, thrown.status), nowMs, secrets);
  }
  if (thrown instanceof GoogleGenerativeAIRequestInputError) return { kind: 'bad_request', billing: 'none' };
  const { name, message } = nameAndMessage(thrown);
  // A 200 whose body is not JSON; the text of the error quotes the body.
  if (name === 'SyntaxError') return { kind: 'unreadable_reply', billing: 'unknown', detail: 'not JSON' };
  if (name === 'AbortError' || /fetch failed|terminated|socket|network/i.test(message)) {
    return {
      kind: 'network',
      billing: 'unknown',
      detail: /terminated/.test(message) ? 'cut off' : undefined,
    };
  }
  return { kind: 'unexpected', billing: 'unknown', detail: redact(`${name}: ${message}`, secrets) };
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
