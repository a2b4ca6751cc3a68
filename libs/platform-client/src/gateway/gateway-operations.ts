import { deterministicId } from '@generia/contracts';
import { z } from 'zod';

import type { GatewayCall } from './gateway-calls.js';
import type { GatewayRequest } from './gateway-transport.js';

/** The answers, as far as we use them. */
export const CharacterAnswer = z.object({ character_id: z.string().min(1) });
export const PostAnswer = z.object({ post_id: z.string().min(1) });
export const UploadAnswer = z.object({
  media_id: z.string().min(1),
  /** May be relative to the gateway. */
  upload_url: z.string().refine(isHttpAddress, 'This is no address.').nullish(),
});
export const MediaAnswer = z.object({ media_id: z.string().min(1) });

export interface GatewayAddress {
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly timeoutMs: number;
}

/** Makes the requests of the contract. */
export function createGatewayOperations(address: GatewayAddress) {
  const root = address.baseUrl.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
  const authorization: Record<string, string> =
    address.token === undefined ? {} : { authorization: `Bearer ${address.token}` };

  const request = (operation: string, method: GatewayRequest['method'], path: string, content: object) => {
    const body = JSON.stringify(content);
    return {
      operation,
      method,
      url: `${root}/api/v1${path}`,
      body,
      headers: {
        ...authorization,
        accept: 'application/json, application/problem+json',
        'content-type': 'application/json',
        // Equal work, equal key, whichever process does it; other content is other work.
        'idempotency-key': deterministicId('platform', method, path, body),
      },
      timeoutMs: address.timeoutMs,
    };
  };

  return {
    /** A call that sets a state and is answered with nothing. */
    set(operation: string, method: 'PUT' | 'PATCH', path: string, content: object): GatewayCall<unknown> {
      return { ...request(operation, method, path, content), accepts: [204], answer: null };
    },
    /** A call that is answered with the id that counts. */
    post<T>(operation: string, path: string, content: object, answer: z.ZodType<T>): GatewayCall<T> {
      return { ...request(operation, 'POST', path, content), accepts: [200, 201], answer };
    },
    /** The bytes of a picture, for whoever signed the address: it gets no token of ours. */
    upload(url: string, bytes: Uint8Array, contentType: string, timeoutMs: number): GatewayCall<unknown> {
      return {
        operation: 'putUpload',
        method: 'PUT',
        url: new URL(url, `${root}/`).href,
        headers: { 'content-type': contentType },
        body: bytes,
        accepts: [200, 201, 204],
        answer: null,
        timeoutMs,
      };
    },
    ready(timeoutMs: number): GatewayRequest & { readonly timeoutMs: number } {
      return { operation: 'getReadiness', method: 'GET', url: `${root}/ready`, headers: {}, timeoutMs };
    },
  };
}

/** An id as a part of a path. */
export const segment = (id: string): string => encodeURIComponent(id);

function isHttpAddress(text: string): boolean {
  const base = 'http://gateway';
  return text !== '' && URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}
