import { classifyHttp } from '../errors/classify-http.js';
import type { Failure } from '../errors/gemini-error.js';
import { redact } from '../errors/redact.js';
import { type WireEvidence, WireFault } from './transport.js';

type Silent = Exclude<WireEvidence['type'], 'http'>;

/** What a call means that got no answer that can be read. What may have been worked on may be billed. */
const WIRE_FAILURES: Readonly<Record<Silent, Pick<Failure, 'kind' | 'billing' | 'detail'>>> = {
  network: { kind: 'network', billing: 'unknown' },
  not_json: { kind: 'unreadable_reply', billing: 'unknown', detail: 'not JSON' },
  not_sendable: { kind: 'bad_request', billing: 'none' },
  withheld: { kind: 'cancelled', billing: 'none', detail: 'held back before it was sent' },
  unexpected: { kind: 'unexpected', billing: 'unknown' },
};

/** What a call means that got no reply that can be read. What was never sent costs nothing. */
export function classifyFault(thrown: unknown, nowMs: number, secrets: readonly string[]): Failure {
  const evidence: WireEvidence =
    thrown instanceof WireFault ? thrown.evidence : { type: 'unexpected', detail: String(thrown) };
  if (evidence.type === 'http') return classifyHttp(evidence, nowMs, secrets);
  const isUnsent = evidence.type === 'network' && evidence.sent === 'no';
  return {
    ...WIRE_FAILURES[evidence.type],
    ...(isUnsent ? { billing: 'none' } : {}),
    ...('detail' in evidence && evidence.detail ? { detail: redact(evidence.detail, secrets) } : {}),
  };
}
