import type { Clock, Dice, Log } from '@generia/resilience';

export interface GatewayPlatformOptions {
  /** Where the gateway is; `/api/v1` is added. */
  readonly baseUrl: string;
  /** Sent as bearer token, to the gateway only. */
  readonly token?: string | undefined;
  /** The bytes of a stored picture, or null when there is none; an `ObjectStorage`'s `get` fits. */
  readonly readObject: (key: string) => Promise<{ readonly bytes: Uint8Array } | null>;
  readonly clock?: Clock | undefined;
  readonly dice?: Dice | undefined;
  readonly log?: Log | undefined;
  readonly timing?: Partial<GatewayTiming> | undefined;
  readonly breaker?: Partial<GatewayBreaker> | undefined;
}

/** Milliseconds, but for the number of attempts. */
export interface GatewayTiming {
  /** What one attempt of a call may take, from its start to the end of the answer. */
  readonly callTimeoutMs: number;
  /** The same for the bytes of a picture. */
  readonly uploadTimeoutMs: number;
  readonly pingTimeoutMs: number;
  /** How often a call is made before its failure is told. */
  readonly maxAttempts: number;
  /** When the platform asks for a longer wait than this, the call ends and the wait is told instead. */
  readonly longestWaitMs: number;
}

/** When to stop calling a server that is down; one breaker for the gateway, one for where pictures are put. */
export interface GatewayBreaker {
  readonly failureThreshold: number;
  readonly openMs: number;
}

export const DEFAULT_GATEWAY_TIMING: GatewayTiming = {
  callTimeoutMs: 10_000,
  uploadTimeoutMs: 60_000,
  pingTimeoutMs: 2_000,
  maxAttempts: 4,
  longestWaitMs: 10_000,
};

export const DEFAULT_GATEWAY_BREAKER: GatewayBreaker = { failureThreshold: 8, openMs: 2_000 };
