import { hash } from 'node:crypto';

/**
 * A whole number from 0 to 9,999,999 that depends on the parts alone. Templates use it to draw from their own lists
 * (kinds, lengths, openings), so that siblings differ and a repeated call asks the same question.
 */
export function diceOf(...parts: readonly (string | number)[]): number {
  return hash('sha256', JSON.stringify(parts), 'buffer').readUInt32BE(0) % 10_000_000;
}
