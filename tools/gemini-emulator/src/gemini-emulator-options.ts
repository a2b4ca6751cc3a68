import type { DrawPicture } from './generate/draw-picture.js';
import type { BeforeAnswer } from './generate/handle-generate.js';
import type { LimitRule } from './limits/limit-rule.js';
import type { PriceTable } from './prices/price-table.js';
import type { FaultRulesInput } from './rules/fault-rules.js';

export interface GeminiEmulatorOptions {
  /** Where it listens; 127.0.0.1 unless told. */
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Other seeds give other texts, pictures and faults to the same requests. */
  readonly seed?: number;
  /** How long every answer waits. */
  readonly latencyMs?: number;
  /** A good key. Without one here or in `keys`, any key is good. */
  readonly apiKey?: string;
  /** Good keys by the names under which the log and the bill show them. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Rules, or a preset such as `{ preset: 'every-fault-5-percent' }`. */
  readonly faults?: FaultRulesInput;
  /** True limits, each for each key and each model alone; none unless told. */
  readonly limits?: readonly LimitRule[];
  /** Prices that hold instead of the emulator's own. */
  readonly prices?: PriceTable;
  /** How many calls the log keeps; 100,000 unless told. The bill forgets nothing. */
  readonly keepCalls?: number;
  /** Opens /admin and /emulator to callers from other machines. */
  readonly allowRemoteAdmin?: boolean;
  readonly drawPicture?: DrawPicture;
  /** Called for each text and picture that has been made and charged: the answer waits until it resolves. */
  readonly beforeAnswer?: BeforeAnswer;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}
