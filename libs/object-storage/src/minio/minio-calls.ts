import {
  type Clock,
  type Dice,
  fullJitterBackoffMs,
  type Log,
  silentLog,
  systemClock,
  withDeadline,
} from '@generia/resilience';
import type { Client } from 'minio';

import type { OpenState } from '../open-state.js';
import type { MinioConnection } from './minio-connection.js';
import { asMinioError, isPassing } from './minio-error.js';

export interface MinioCall {
  /** Completes "Cannot ...". */
  readonly action: string;
  /** What one try may take. */
  readonly timeoutMs: number;
  /** For how long the call is tried again; 0: never. */
  readonly patienceMs: number;
}

export interface MinioCallsOptions {
  readonly connection: MinioConnection;
  readonly state: OpenState;
  readonly bucket: string;
  /** The server, for messages. */
  readonly place: string;
  readonly clock?: Clock | undefined;
  readonly dice?: Dice | undefined;
  readonly log?: Log | undefined;
}

/** Makes calls of MinIO: with a deadline each, repeated while that may help, their failures explained. */
export type MinioCalls = <T>(call: MinioCall, work: (client: Client) => Promise<T>) => Promise<T>;

const BACKOFF = { initialMs: 200, factor: 2, maxMs: 3_000 };

/** Everything that is asked of MinIO may be repeated: it changes nothing the second time. */
export function createMinioCalls(options: MinioCallsOptions): MinioCalls {
  const { connection, state, clock = systemClock, dice = Math.random, log = silentLog } = options;
  const { signal } = state;

  const attempt = async <T>(call: MinioCall, work: (client: Client) => Promise<T>): Promise<T> => {
    try {
      return await withDeadline((ended) => work(connection.clientFor(ended)), {
        clock,
        timeoutMs: call.timeoutMs,
        signal,
      });
    } catch (error) {
      throw asMinioError(error, { ...options, action: call.action });
    }
  };

  return async (call, work) => {
    const startedAtMs = clock.now();
    for (let failures = 1; ; failures += 1) {
      try {
        return await attempt(call, work);
      } catch (error) {
        const delayMs = fullJitterBackoffMs(failures, BACKOFF, dice);
        const spentMs = clock.now() - startedAtMs;
        if (!isPassing(error) || spentMs + delayMs >= call.patienceMs) throw error;
        log.warn({ err: error, failures, delayMs }, 'The object storage is asked again');
        await clock.sleep(delayMs, signal);
      }
    }
  };
}
