import { hash } from 'node:crypto';

/**
 * A UUID (RFC 9562 version 8) that depends on nothing but the given parts: equal parts, equal id. Retries and
 * duplicates of one piece of work therefore name the same document, object or call.
 */
export function deterministicId(...parts: readonly (string | number)[]): string {
  const hex = hash('sha256', JSON.stringify(parts), 'hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
