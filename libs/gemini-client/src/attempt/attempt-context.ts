import type { Dice, Log } from '@generia/resilience';

import type { LimitStore } from '../limits/limit-store.js';
import type { ModelLimiter } from '../limits/model-limiter.js';
import type { ModelBook } from '../models/model-book.js';
import type { ModelData } from '../models/model-data.js';
import type { ExchangeContext } from '../wire/exchange.js';
import type { Breakers } from './breakers.js';
import type { TokenGauge } from './token-gauge.js';

/** What every attempt of every call shares. */
export interface AttemptContext extends ExchangeContext {
  readonly log: Log;
  readonly dice: Dice;
  readonly models: readonly ModelData[];
  readonly book: ModelBook;
  readonly limits: LimitStore;
  readonly limiterOf: (model: string) => ModelLimiter;
  readonly breakers: Breakers;
  readonly gauge: TokenGauge;
  /** Of one attempt, from sending to the last byte. */
  readonly attemptTimeoutMs: number;
  /** How long a call waits for its turn. */
  readonly patienceMs: number;
  /** Of a call with all its attempts and waits. */
  readonly callTimeoutMs: number;
}
