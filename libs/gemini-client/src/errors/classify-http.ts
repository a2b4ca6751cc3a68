import type { Failure } from './gemini-error.js';
import { evidenceText, type HttpEvidence } from './http-evidence.js';
import { HTTP_FAILURES, type HttpFailureRow } from './http-failures.js';
import { redact } from './redact.js';
import { tooManyFacts } from './too-many-facts.js';
import { decideTooMany } from './too-many-rules.js';

/** Decides what an HTTP error means. Refused calls are not billed; a deadline may come after the work was done. */
export function classifyHttp(evidence: HttpEvidence, nowMs: number, secrets: readonly string[]): Failure {
  const found = evidence.http === 429 ? classifyTooMany(evidence, nowMs) : { kind: rowFor(evidence).kind };
  return {
    ...found,
    billing: found.kind === 'upstream_deadline' || found.kind === 'upstream_cancelled' ? 'unknown' : 'none',
    httpStatus: evidence.http,
    detail: redact(`HTTP ${evidence.http} ${evidence.message}`, secrets),
  };
}

/** What it means to somebody who remembers nothing; who does, decides again by the facts. */
function classifyTooMany(
  evidence: HttpEvidence,
  nowMs: number,
): Pick<Failure, 'kind' | 'retryAfterMs' | 'tooMany'> {
  const tooMany = tooManyFacts(evidence);
  return { ...decideTooMany(tooMany, { nowMs, obeyedDayQuotaId: null }), tooMany };
}

function rowFor(evidence: HttpEvidence): HttpFailureRow {
  const text = evidenceText(evidence);
  const row = HTTP_FAILURES.find(
    ({ http, says }) => matches(http, evidence.http) && (says?.test(text) ?? true),
  );
  return row ?? { http: 'other', kind: 'server' };
}

function matches(row: HttpFailureRow['http'], http: number): boolean {
  if (row === 'other') return true;
  return row === 'other 4xx' ? http >= 400 && http < 500 : row === http;
}
