import { GoogleGenerativeAIFetchError, GoogleGenerativeAIRequestInputError } from '@google/generative-ai';

import type { HttpEvidence } from '../errors/http-evidence.js';
import { type WireEvidence, WireFault } from './transport.js';

/** What was seen of a call beside what the SDK threw. */
export interface SeenOnWire {
  /** Why there was no answer. The SDK drops it. */
  fault: unknown;
  /** The `Retry-After` of the answer, as it stands there. The SDK drops all headers. */
  retryAfter: string | undefined;
}

interface SdkFailure {
  readonly thrown: unknown;
  /** By shape, because an error may come from another realm, and the SDK's are all named "Error". */
  readonly name: string;
  readonly message: string;
  readonly seen: Readonly<SeenOnWire>;
}

interface SdkFailureRow {
  /** For people. */
  readonly means: string;
  /** The evidence, if this is what happened. */
  readonly read: (failure: SdkFailure) => WireEvidence | undefined;
}

/**
 * What is left of a failure once the SDK has handled it: the first row that applies. The SDK loses the headers, the status
 * word and non-JSON bodies of HTTP errors, and the causes of network errors.
 */
const SDK_FAILURES: readonly SdkFailureRow[] = [
  {
    means: 'it was held back, or its connection was not made, or broke',
    read: ({ seen: { fault } }) => (fault instanceof WireFault ? fault.evidence : undefined),
  },
  {
    means: 'the server answered with another status than 200',
    read: ({ thrown, seen }) =>
      thrown instanceof GoogleGenerativeAIFetchError && thrown.status !== undefined
        ? { type: 'http', ...evidenceOf(thrown, thrown.status), retryAfter: seen.retryAfter }
        : undefined,
  },
  {
    means: 'the SDK itself refused the request',
    read: ({ thrown }) =>
      thrown instanceof GoogleGenerativeAIRequestInputError ? { type: 'not_sendable' } : undefined,
  },
  {
    // The text of the error quotes the body.
    means: 'a 200 whose body is not JSON',
    read: ({ name }) => (name === 'SyntaxError' ? { type: 'not_json' } : undefined),
  },
  {
    means: 'anything else',
    read: ({ name, message }) => ({ type: 'unexpected', detail: `${name}: ${message}` }),
  },
];

/** What an error that the SDK threw means. */
export function sdkFault(thrown: unknown, seen: Readonly<SeenOnWire>): WireFault {
  if (thrown instanceof WireFault) return thrown;
  const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
  const failure = { thrown, seen, name: String(name), message: String(message) };
  for (const { read } of SDK_FAILURES) {
    const evidence = read(failure);
    if (evidence) return new WireFault(evidence);
  }
  return new WireFault({ type: 'unexpected', detail: failure.message });
}

/** Takes the vendor's message out of the SDK's, which is `...: [400 Bad Request] message [details as JSON]`. */
function evidenceOf(error: GoogleGenerativeAIFetchError, http: number): HttpEvidence {
  const details: unknown = error.errorDetails;
  const marker = `[${http} ${error.statusText ?? ''}]`;
  const after = error.message.slice(error.message.indexOf(marker) + marker.length);
  const message = details === undefined ? after : after.replace(JSON.stringify(details), '');
  return { http, message: message.trim(), details };
}
