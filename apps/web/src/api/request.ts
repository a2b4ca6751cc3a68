import { ApiError, errorOfAnswer } from './api-error.js';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface RequestDeps {
  readonly fetch: typeof fetch;
  /** The key that the person gave, when the server asks for one. It goes into a header, and nowhere else. */
  readonly token: () => string | null;
  /** Hears of every answer that is no success, and with which key it was asked for. */
  readonly onFailure?: (error: ApiError, key: string | null) => void;
}

/** Asks the server for what is at an address of its own. */
export type Request = (address: string, options?: RequestOptions) => Promise<Response>;

/** @throws {ApiError} for every answer that is no success, and when there is none; an abort stays an abort */
export function createRequest({ fetch, token, onFailure }: RequestDeps): Request {
  return async (address, { method = 'GET', query = {}, body, headers, signal } = {}) => {
    const key = token();
    const response = await fetch(addressWith(address, query), {
      method,
      headers: {
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
    if (response.ok) return response;
    const error = await errorOfAnswer(response);
    onFailure?.(error, key);
    throw error;
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
