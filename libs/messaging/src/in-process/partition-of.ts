/**
 * The partition of a key: the same for the same key and number of partitions, in every process.
 * FNV-1a over the key's UTF-16 units (Fowler, Noll, Vo), mixed once more because only the low bits are used.
 */
export function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % partitions;
}
