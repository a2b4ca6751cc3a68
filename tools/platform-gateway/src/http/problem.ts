import { STATUS_CODES } from 'node:http';

import { asTaskError } from '@generia/resilience';

/** An answer of an operation. */
export interface OperationAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Absent: no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer as RFC 9457 describes it. */
export function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): OperationAnswer {
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail };
  return { status, contentType: 'application/problem+json', body, headers };
}

/** A refusal that an operation throws. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** What the platform's own errors are over HTTP. */
export function problemOf(thrown: unknown): OperationAnswer {
  if (thrown instanceof Refusal) return problem(thrown.status, thrown.message);
  const error = asTaskError(thrown);
  if (error.code === 'PLATFORM_NOT_FOUND') return problem(404, error.message);
  if (error.code === 'PLATFORM_CONFLICT') return problem(409, error.message);
  if (error.retry !== 'free') return problem(500, 'The gateway failed.');
  const seconds = Math.ceil((error.retryAfterMs ?? 1_000) / 1_000);
  return problem(503, 'The gateway cannot work at the moment.', { 'retry-after': String(seconds) });
}
