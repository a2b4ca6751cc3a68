import type { Clock, Dice, Log } from '@generia/resilience';

export interface MinioEndpoint {
  readonly host: string;
  readonly port: number;
}

export interface MinioStorageOptions {
  readonly endpoint: MinioEndpoint;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Made when it is missing. */
  readonly bucket: string;
  readonly useSsl: boolean;
  /** Where readers reach the same server, when that differs; signed addresses name it. Default: `endpoint`. */
  readonly publicEndpoint?: MinioEndpoint & { readonly useSsl: boolean };
  readonly clock?: Clock;
  readonly dice?: Dice;
  readonly log?: Log;
  readonly timing?: Partial<MinioTiming>;
}

/** Milliseconds. */
export interface MinioTiming {
  /** What one request may take, counted from its start. */
  readonly requestTimeoutMs: number;
  /** What a ping, and each question at the start, may take. */
  readonly pingTimeoutMs: number;
  /** For how long reading, looking and removing are tried again while the server is away or busy. */
  readonly patienceMs: number;
  /** The same for storing; longer, because what is stored has been paid for. */
  readonly putPatienceMs: number;
}

export const DEFAULT_MINIO_TIMING: MinioTiming = {
  requestTimeoutMs: 20_000,
  pingTimeoutMs: 2_000,
  patienceMs: 5_000,
  putPatienceMs: 30_000,
};
