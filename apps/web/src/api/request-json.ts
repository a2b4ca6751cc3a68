import type { Request, RequestOptions } from './request.js';

/** Asks the server, and reads its answer as JSON. The caller says what it is: contracts say what the server sends. */
export type RequestJson = <Answer>(path: string, options?: RequestOptions) => Promise<Answer>;

export const API = '/api/v1';

/** @throws {ApiError} as `Request` does */
export function createRequestJson(request: Request): RequestJson {
  return async <Answer>(path: string, { headers, ...options }: RequestOptions = {}) => {
    const response = await request(API + path, {
      ...options,
      headers: { accept: 'application/json', ...headers },
    });
    return (await response.json()) as Answer;
  };
}
