import type { FailureKind } from './failure-kinds.js';

/** One row of the table: the first one whose conditions all hold decides. */
export interface HttpFailureRow {
  readonly http: number | 'other 4xx' | 'other';
  /** Sought in the message and the details together. */
  readonly says?: RegExp;
  readonly kind: FailureKind;
  /** What the refused call cost: nothing, unless its work may have been done before it was refused. */
  readonly billing?: 'unknown';
}

/** What Gemini's HTTP errors mean, except for 429, which needs more than its text. */
export const HTTP_FAILURES: readonly HttpFailureRow[] = [
  { http: 400, says: /API_KEY_INVALID|API key (?:not valid|expired|not found)/i, kind: 'bad_key' },
  { http: 400, says: /location is not supported|not available in your (?:country|region)/i, kind: 'region' },
  { http: 400, says: /billing/i, kind: 'billing' },
  {
    http: 400,
    says: /response_?(?:json_?)?schema|too many states|for OBJECT type|field predicate failed|Proto field is not repeating/i,
    kind: 'schema_refused',
  },
  { http: 400, says: /^Request contains an invalid argument\.?\s*$/i, kind: 'invalid_argument' },
  { http: 400, kind: 'bad_request' },
  { http: 401, says: /ACCESS_TOKEN_TYPE_UNSUPPORTED|Expected OAuth 2/i, kind: 'key_type' },
  { http: 401, kind: 'bad_key' },
  { http: 403, says: /leaked/i, kind: 'leaked_key' },
  { http: 403, says: /SERVICE_DISABLED|has not been used in project|is disabled/i, kind: 'api_disabled' },
  { http: 403, says: /API_KEY_\w+_BLOCKED|referr?er|IP address/i, kind: 'key_restricted' },
  { http: 403, says: /location is not supported/i, kind: 'region' },
  { http: 403, says: /billing/i, kind: 'billing' },
  { http: 403, kind: 'permission' },
  { http: 404, says: /\bmodels?\b|not supported for/i, kind: 'model_not_found' },
  { http: 404, kind: 'wrong_address' },
  { http: 408, kind: 'upstream_deadline', billing: 'unknown' },
  { http: 499, kind: 'upstream_cancelled', billing: 'unknown' },
  { http: 500, kind: 'server' },
  { http: 503, kind: 'overloaded' },
  { http: 504, kind: 'upstream_deadline', billing: 'unknown' },
  { http: 'other 4xx', kind: 'bad_request' },
  { http: 'other', kind: 'server' },
];
