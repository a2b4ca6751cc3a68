/**
 * Milliseconds to wait, from a `Retry-After` header in either of its forms (RFC 9110, section 10.2.3): seconds, or a
 * date. Undefined when it says nothing that can be understood; never negative.
 */
export function parseRetryAfter(header: string, nowMs: number): number | undefined {
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const atMs = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
