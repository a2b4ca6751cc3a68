/** What is left of an HTTP error once the SDK has handled it. */
export interface HttpEvidence {
  readonly http: number;
  /** The vendor's own message; empty when the body was not the JSON that the SDK understands. */
  readonly message: string;
  /** `error.details`, whatever it holds. */
  readonly details?: unknown;
  /** The header `Retry-After`, as it stands there. */
  readonly retryAfter?: string | undefined;
}

/** Message and details as one text to search in. */
export function evidenceText({ message, details }: HttpEvidence): string {
  return details === undefined ? message : `${message} ${JSON.stringify(details)}`;
}
