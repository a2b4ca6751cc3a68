import { z } from 'zod';

const RpcError = z.object({
  error: z.object({ message: z.string().catch(''), details: z.unknown().optional() }),
});

/** Message and details out of the body of an HTTP error: an object, a list with one object, or no JSON at all. */
export function errorBody(text: string): { readonly message: string; readonly details: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { message: '', details: undefined };
  }
  const parsed = RpcError.safeParse(Array.isArray(body) ? body[0] : body);
  return parsed.success
    ? { message: parsed.data.error.message, details: parsed.data.error.details }
    : { message: '', details: undefined };
}
