import { classifyHttp } from '../errors/classify-http.js';
import type { Failure } from '../errors/gemini-error.js';
import { redact } from '../errors/redact.js';
import { WireFault } from './transport.js';

/** What a call means that got no reply that can be read. What was never sent costs nothing. */
export function classifyFault(thrown: unknown, nowMs: number, secrets: readonly string[]): Failure {
  if (!(thrown instanceof WireFault)) {
    return { kind: 'unexpected', billing: 'unknown', detail: redact(String(thrown), secrets) };
  }
  const { evidence } = thrown;
  switch (evidence.type) {
    case 'http':
      return classifyHttp(evidence, nowMs, secrets);
    case 'network':
      return {
        kind: 'network',
        billing: evidence.sent === 'no' ? 'none' : 'unknown',
        detail: evidence.detail,
      };
    case 'not_json':
      return { kind: 'unreadable_reply', billing: 'unknown', detail: 'not JSON' };
    case 'not_sendable':
      return { kind: 'bad_request', billing: 'none' };
    case 'unexpected':
      return { kind: 'unexpected', billing: 'unknown', detail: redact(evidence.detail, secrets) };
  }
}
