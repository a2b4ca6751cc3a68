import { createRequire } from 'node:module';

/** As much of the request queue of kafkajs as we mend; its types leave it out. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  /** The timer of the next look at what is pending. */
  readonly throttleCheckTimeoutId: unknown;
  push(request: {
    readonly entry: { readonly correlationId: number };
    readonly expectResponse: boolean;
    readonly sendRequest: () => void;
  }): void;
  /** The broker wants to be left alone for so long. */
  maybeThrottle(ms: number): void;
  checkPendingRequests(): void;
  destroy(): void;
  readonly scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

interface RequestQueueClass {
  new (options: Readonly<Record<string, unknown>>): RequestQueue;
  readonly prototype: { scheduleCheckPendingRequests: (this: RequestQueue) => void };
}

/** The class of which each connection of kafkajs 2.2 has one. */
export const RequestQueue = createRequire(import.meta.url)(
  'kafkajs/src/network/requestQueue/index.js',
) as RequestQueueClass;
