import type { RpcError } from './rpc-error.js';

const domain = 'googleapis.com';

/**
 * What Gemini says to a key: null for a good one. Without `goodKeys` every key that is not empty is good.
 */
export function checkApiKey(
  key: string | undefined,
  goodKeys: ReadonlySet<string> | undefined,
): RpcError | null {
  if (key === undefined || key === '') return missingKey;
  if (goodKeys !== undefined && !goodKeys.has(key)) return wrongKey;
  return null;
}

const missingKey: RpcError = {
  httpStatus: 403,
  status: 'PERMISSION_DENIED',
  message:
    "Method doesn't allow unregistered callers (callers without established identity). " +
    'Please use API Key or other form of API consumer identity to call this API.',
};

/** 400 for a key that is none. */
export const wrongKey: RpcError = {
  httpStatus: 400,
  status: 'INVALID_ARGUMENT',
  message: 'API key not valid. Please pass a valid API key.',
  details: [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'API_KEY_INVALID',
      domain,
      metadata: { service: 'generativelanguage.googleapis.com' },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.LocalizedMessage',
      locale: 'en-US',
      message: 'API key not valid. Please pass a valid API key.',
    },
  ],
};
