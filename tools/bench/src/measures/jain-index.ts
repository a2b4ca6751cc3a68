/**
 * How evenly something is shared: 1 when all have the same, 1/n when one has everything (Jain, Chiu and Hawe, 1984).
 */
export function jainIndex(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return (sum * sum) / (shares.length * squares);
}
