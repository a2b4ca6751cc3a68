import type { Failure } from './gemini-error.js';
import { evidenceText, type HttpEvidence } from './http-evidence.js';
import { HTTP_FAILURES, type HttpFailureRow } from './http-failures.js';
import { redact } from './redact.js';
import { tooManyFacts } from './too-many-facts.js';
import { decideTooMany } from './too-many-rules.js';

/** Decides what an HTTP error means. */
export function classifyHttp(evidence: HttpEvidence, nowMs: number, secrets: readonly string[]): Failure {
  const found = evidence.http === 429 ? classifyTooMany(evidence, nowMs) : classifyByRow(evidence);
  return {
    ...found,
    httpStatus: evidence.http,
    detail: redact(`HTTP ${evidence.http} ${evidence.message}`, secrets),
  };
}

/** What it means to somebody who remembers nothing; who does, decides again by the facts. */
function classifyTooMany(
  evidence: HttpEvidence,
  nowMs: number,
): Pick<Failure, 'kind' | 'billing' | 'retryAfterMs' | 'tooMany'> {
  const tooMany = tooManyFacts(evidence, nowMs);
  return { ...decideTooMany(tooMany, { nowMs, obeyedDayQuotaId: null }), tooMany, billing: 'none' };
}

function classifyByRow(evidence: HttpEvidence): Pick<Failure, 'kind' | 'billing'> {
  const text = evidenceText(evidence);
  const row = HTTP_FAILURES.find(
    ({ http, says }) => matches(http, evidence.http) && (says?.test(text) ?? true),
  );
  return { kind: row?.kind ?? 'server', billing: row?.billing ?? 'none' };
}

function matches(row: HttpFailureRow['http'], http: number): boolean {
  if (row === 'other') return true;
  return row === 'other 4xx' ? http >= 400 && http < 500 : row === http;
}
