import type { Clock } from '@generia/resilience';

/** How an upstream counts its minute. */
export type MinuteKind =
  /** All that was let through in the last 60 s. */
  | 'sliding_window'
  /** All that was let through since the clock's last full minute. */
  | 'fixed_window'
  /** A bucket that fills evenly and holds what two seconds bring. */
  | 'token_bucket';

export interface UpstreamLimits {
  readonly requestsPerMinute: number;
  /** Of prompts; Infinity when there is no such limit. */
  readonly tokensPerMinute: number;
}

/** What was too much, and when there is room again. */
export interface UpstreamRefusal {
  readonly unit: 'requests' | 'tokens';
  readonly limitPerMinute: number;
  readonly delayMs: number;
}

const MINUTE_MS = 60_000;
const BUCKET_MS = 2_000;

/** An upstream that keeps its limits to the letter, as a model. */
export class ModelledUpstream {
  readonly #clock: Clock;
  readonly #kind: MinuteKind;
  #limits: UpstreamLimits;
  readonly #meters: Readonly<Record<UpstreamRefusal['unit'], Meter>>;

  constructor(clock: Clock, kind: MinuteKind, limits: UpstreamLimits) {
    this.#clock = clock;
    this.#kind = kind;
    this.#limits = limits;
    this.#meters = { requests: meterOf(kind), tokens: meterOf(kind) };
  }

  get kind(): MinuteKind {
    return this.#kind;
  }

  setLimits(limits: UpstreamLimits): void {
    this.#limits = limits;
  }

  /** Lets a request through, or refuses it; a refused one counts nothing. */
  ask(tokens: number): UpstreamRefusal | undefined {
    const nowMs = this.#clock.now();
    const { requestsPerMinute, tokensPerMinute } = this.#limits;
    const requestsDelayMs = this.#meters.requests.delayMs(nowMs, 1, requestsPerMinute);
    if (requestsDelayMs > 0) {
      return { unit: 'requests', limitPerMinute: requestsPerMinute, delayMs: requestsDelayMs };
    }
    const tokensDelayMs = this.#meters.tokens.delayMs(nowMs, tokens, tokensPerMinute);
    if (tokensDelayMs > 0) {
      return { unit: 'tokens', limitPerMinute: tokensPerMinute, delayMs: tokensDelayMs };
    }
    this.#meters.requests.add(nowMs, 1, requestsPerMinute);
    this.#meters.tokens.add(nowMs, tokens, tokensPerMinute);
    return undefined;
  }
}

/** Counts one thing. */
interface Meter {
  /** How long until so much more fits; 0 when it fits now. */
  delayMs(nowMs: number, amount: number, perMinute: number): number;
  add(nowMs: number, amount: number, perMinute: number): void;
}

function meterOf(kind: MinuteKind): Meter {
  if (kind === 'token_bucket') return bucketMeter();
  return windowMeter((nowMs) =>
    kind === 'sliding_window' ? nowMs - MINUTE_MS : Math.floor(nowMs / MINUTE_MS) * MINUTE_MS - 1,
  );
}

function windowMeter(startOf: (nowMs: number) => number): Meter {
  let passed: { readonly atMs: number; readonly amount: number }[] = [];
  return {
    delayMs(nowMs, amount, perMinute) {
      passed = passed.filter(({ atMs }) => atMs > startOf(nowMs));
      let excess = passed.reduce((sum, one) => sum + one.amount, amount) - perMinute;
      if (excess <= 0) return 0;
      for (const one of passed) {
        excess -= one.amount;
        if (excess <= 0) return untilOut(one.atMs, nowMs, startOf);
      }
      return MINUTE_MS;
    },
    add: (atMs, amount) => void passed.push({ atMs, amount }),
  };
}

/** When something of that age no longer counts: after a minute, or with the next full minute. */
function untilOut(atMs: number, nowMs: number, startOf: (nowMs: number) => number): number {
  const isSliding = startOf(nowMs) === nowMs - MINUTE_MS;
  return isSliding ? atMs + MINUTE_MS - nowMs : MINUTE_MS - (nowMs % MINUTE_MS);
}

function bucketMeter(): Meter {
  let level = 0;
  let atMs = 0;
  /** What is in the bucket drains evenly; it overflows above what two seconds bring. */
  const drained = (nowMs: number, perMinute: number): number =>
    Math.max(0, level - ((nowMs - atMs) * perMinute) / MINUTE_MS);
  return {
    delayMs(nowMs, amount, perMinute) {
      if (perMinute === Infinity) return 0;
      const room = Math.max(amount, (BUCKET_MS * perMinute) / MINUTE_MS);
      const excess = drained(nowMs, perMinute) + amount - room;
      return excess <= 1e-9 ? 0 : (excess * MINUTE_MS) / perMinute;
    },
    add(nowMs, amount, perMinute) {
      if (perMinute === Infinity) return;
      level = drained(nowMs, perMinute) + amount;
      atMs = nowMs;
    },
  };
}
