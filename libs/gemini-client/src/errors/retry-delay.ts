import { z } from 'zod';

/** Longer delays than a day are not believed. */
const MAX_DELAY_MS = 24 * 60 * 60 * 1_000;

const RetryInfo = z.object({ '@type': z.string().endsWith('google.rpc.RetryInfo'), retryDelay: z.string() });

/**
 * When the vendor wants to be asked again: `RetryInfo.retryDelay`, else "Please retry in 1h2m3.5s" in the message, else
 * undefined. Milliseconds, rounded up.
 */
export function retryDelayMs(message: string, details: unknown): number | undefined {
  for (const detail of Array.isArray(details) ? (details as unknown[]) : []) {
    const info = RetryInfo.safeParse(detail);
    const delayMs = info.success ? durationMs(info.data.retryDelay) : undefined;
    if (delayMs !== undefined) return delayMs;
  }
  const said = /please retry in ([\dhms.]+)/i.exec(message)?.[1];
  return said === undefined ? undefined : durationMs(said.replace(/\.$/, ''));
}

/** Reads the header `Retry-After`: seconds, or a date. Anything else is undefined. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return clamp(Number(header) * 1_000);
  const untilMs = Date.parse(header) - nowMs;
  return Number.isNaN(untilMs) ? undefined : clamp(Math.max(0, untilMs));
}

/** Reads `36.4s`, `250ms` or `1h2m3.5s`; anything else is undefined. */
export function durationMs(text: string): number | undefined {
  const millis = /^(\d+(?:\.\d+)?)ms$/.exec(text);
  if (millis) return clamp(Number(millis[1]));
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
  if (!parts || text === '') return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return clamp(((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000);
}

function clamp(delayMs: number): number {
  return Math.min(MAX_DELAY_MS, Math.ceil(delayMs));
}
