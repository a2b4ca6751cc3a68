export interface Sized {
  readonly bytes: number;
}

/**
 * A batch must stay below what the broker takes at once (`max.message.bytes`, 1 MiB by default, for all that goes into
 * one partition), because one that it refuses is refused as a whole.
 */
export const BATCH_LIMITS = { messages: 500, bytes: 512 * 1024 };

/** How many of the waiting messages go into the next batch, in their order: always one, and only one that is large. */
export function batchLength(waiting: readonly Sized[], limits = BATCH_LIMITS): number {
  let bytes = 0;
  let length = 0;
  for (const message of waiting) {
    bytes += message.bytes;
    if (length > 0 && (length === limits.messages || bytes > limits.bytes)) break;
    length += 1;
  }
  return length;
}
