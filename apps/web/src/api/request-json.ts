import { ApiError, errorOfAnswer } from './api-error.js';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface RequestJsonDeps {
  readonly fetch: typeof fetch;
  /** The key that the person gave, when the server asks for one. */
  readonly token: () => string | null;
  /** Hears of every answer that is no success, and with which key it was asked for. */
  readonly onFailure?: (error: ApiError, key: string | null) => void;
}

/** Asks the server, and reads its answer as JSON. The caller says what it is: contracts say what the server sends. */
export type RequestJson = <Answer>(path: string, options?: RequestOptions) => Promise<Answer>;

export const API = '/api/v1';

/** @throws {ApiError} for every answer that is no success, and when there is none; an abort stays an abort */
export function createRequestJson({ fetch, token, onFailure }: RequestJsonDeps): RequestJson {
  return async <Answer>(
    path: string,
    { method = 'GET', query = {}, body, headers, signal }: RequestOptions = {},
  ) => {
    const key = token();
    const response = await fetch(addressWith(API + path, query), {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new ApiError('network', 'The server does not answer.', { cause: error });
    });
    if (!response.ok) {
      const error = await errorOfAnswer(response);
      onFailure?.(error, key);
      throw error;
    }
    return (await response.json()) as Answer;
  };
}

/** An address with the values that are there. */
export function addressWith(path: string, query: NonNullable<RequestOptions['query']>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
