const GOOGLE = 'https://generativelanguage.googleapis.com';
const DEFAULT_ATTEMPT_TIMEOUT_MS = 120_000;
/** Many networks forget a connection that says nothing for longer; our own timer has to come first. */
export const MAX_ATTEMPT_TIMEOUT_MS = 290_000;

/** A key that can be sent as a header. Fetch would quote a bad one in its error. */
export function readApiKey(apiKey: string): string {
  const key = apiKey.trim();
  if (key === '') throw new RangeError('The Gemini API key is empty. Set GEMINI_API_KEY.');
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new RangeError('The Gemini API key holds spaces or unusual characters. Check GEMINI_API_KEY.');
  }
  return key;
}

/** The address without a slash at its end, as the SDK wants it; Google's own by default. */
export function readBaseUrl(baseUrl: string = GOOGLE): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new RangeError(
      'The address of the Gemini API must be a plain http or https address like http://127.0.0.1:8090. Check GEMINI_BASE_URL.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The time for one call in milliseconds. */
export function readTimeout(timeoutMs: number = DEFAULT_ATTEMPT_TIMEOUT_MS): number {
  if (timeoutMs > 0 && timeoutMs <= MAX_ATTEMPT_TIMEOUT_MS) return timeoutMs;
  throw new RangeError(`A call may take 1 to ${MAX_ATTEMPT_TIMEOUT_MS} ms, not ${timeoutMs}.`);
}
