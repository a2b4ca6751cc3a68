import type { MemoryWrite } from '@generia/mongo-repositories/memory';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { AcceptedCall, RefusedCall, SentCall } from '../world/upstream.js';

/** Says that an invariant does not hold, in one sentence. */
export type Report = (what: string) => void;

/** One invariant, as a watcher of a whole system. Each method may report; none changes anything. */
export interface Rule {
  onWrite?(write: MemoryWrite, report: Report): void;
  /** A request to the store has taken effect, with all of its writes. */
  onEffect?(report: Report): void;
  onSent?(call: SentCall, report: Report): void;
  /** The models have let a process wait. */
  onRefused?(call: RefusedCall): void;
  onAccepted?(call: AcceptedCall, report: Report): void;
  onEnded?(call: AcceptedCall): void;
  /** A process has stopped as it was asked to. */
  onStopped?(process: SimulatedProcess, report: Report): void;
  /** Nothing happens any more, and nothing is to happen. */
  atEnd?(report: Report): void;
}

export interface Violation {
  /** The number in the list of invariants. */
  readonly invariant: number;
  readonly what: string;
  readonly atMs: number;
}
