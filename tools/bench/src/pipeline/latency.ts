/** How long an answer takes: always the same, or drawn for each request. */
export type Latency = { readonly ms: number } | DrawnLatency;

/** Lognormal; the same request always takes as long, in whatever order they come. */
export interface DrawnLatency {
  readonly medianMs: number;
  readonly sigma: number;
  readonly seed: number;
}
