import type { Problem } from '@generia/contracts/http';

/** What went wrong with a request, for a person; `code` is the server's, or `network` when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: Problem['code'] | 'network',
    detail: string,
    readonly fields: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** The error that an answer tells of; an answer that is no problem details still says its status. */
export async function errorOfAnswer(response: Response): Promise<ApiError> {
  const text = await response.text();
  const problem = parseProblem(text);
  if (problem?.detail === undefined) {
    return new ApiError('internal_error', `The server answered ${response.status} ${response.statusText}.`);
  }
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
  return new ApiError(problem.code ?? 'internal_error', problem.detail, fields);
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
