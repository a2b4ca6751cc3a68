import { createHash } from 'node:crypto';

import { problem, type OperationAnswer } from './problem.js';

export interface KeyedRequest {
  readonly key: string;
  /** What makes it another request: method, path and body. */
  readonly content: readonly unknown[];
}

/** Remembers answers by idempotency key. */
export interface Replays {
  /**
   * Runs the work, or gives the answer of an earlier request with this key: also of one that is still being worked on.
   * Only answers of success are remembered. The same key with another content is refused (422).
   */
  run(
    request: KeyedRequest,
    work: () => Promise<OperationAnswer>,
  ): Promise<{ readonly answer: OperationAnswer; readonly isReplay: boolean }>;
}

/** Keeps the last `capacity` answers in memory. */
export function createReplays(capacity = 50_000): Replays {
  const kept = new Map<string, { readonly digest: string; readonly answer: Promise<OperationAnswer> }>();
  return {
    async run({ key, content }, work) {
      const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
      const earlier = kept.get(key);
      if (earlier !== undefined) {
        if (earlier.digest === digest) return { answer: await earlier.answer, isReplay: true };
        return { answer: problem(422, 'This key was used for another request.'), isReplay: false };
      }
      const answer = work();
      kept.set(key, { digest, answer });
      const oldest = kept.size > capacity ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      try {
        const { status } = await answer;
        if (status >= 300) kept.delete(key);
      } catch (error) {
        kept.delete(key);
        throw error;
      }
      return { answer: await answer, isReplay: false };
    },
  };
}
