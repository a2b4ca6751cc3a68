import type { Problem } from '@generia/contracts/http';

/** What went wrong with a request, for a person; `code` is the server's, or `network` when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** With `validation_failed`: what is wrong with each field. */
  readonly fields: Readonly<Record<string, string>>;
  /** When the server wants to be asked again, if it said so. */
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: Problem['code'] | 'network',
    detail: string,
    { fields = {}, retryAfterSeconds = null, cause }: ApiErrorOptions = {},
  ) {
    super(detail, cause === undefined ? undefined : { cause });
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface ApiErrorOptions extends ErrorOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfterSeconds?: number | null;
}

/** Whether it could be done with a key, or with another one. */
export function asksForKey({ code }: Pick<ApiError, 'code'>): boolean {
  return code === 'unauthorized' || code === 'token_expired';
}

/** The error that an answer tells of; an answer that is no problem details still says its status. */
export async function errorOfAnswer(response: Response): Promise<ApiError> {
  const text = await response.text();
  const problem = parseProblem(text);
  if (problem?.detail === undefined) {
    return new ApiError('internal_error', `The server answered ${response.status} ${response.statusText}.`);
  }
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after'));
  return new ApiError(problem.code ?? 'internal_error', problem.detail, { fields, retryAfterSeconds });
}

function secondsOf(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
}

function parseProblem(text: string): Partial<Problem> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
