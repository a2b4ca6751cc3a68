import type { ApiRequestRecord, TaskDocument, WorldLedger, WorldStatusDocument } from '@generia/contracts';
import type { RecordedCall } from '@generia/gemini-emulator';

/** What was done to a worker. */
export type StrikeKind = 'kill' | 'term' | 'pause';

/** A worker that was struck, and the tasks that it held at that moment, as the store had them. */
export interface Strike {
  readonly kind: StrikeKind;
  readonly service: string;
  readonly held: readonly TaskDocument[];
  /** Milliseconds until the last of these tasks was free for others, or had ended; null when that never came. */
  readonly takeoverMs: number | null;
  /** Calls that Gemini was answering at that moment, of every worker. */
  readonly callsOnWire: number;
  /** Milliseconds after it was seen gone or asleep until the last of its leases ran out; by the store, not by a clock here. */
  readonly leasesEndMs: number;
  /** Of a worker that was asked to stop: the tasks that were still its own when it had gone. */
  readonly kept?: readonly TaskDocument[];
  /** Of a worker that was asked to stop: claims whose answers never came, by its log. It cannot know what they gave it. */
  readonly unansweredClaims?: number;
  /** Of a pause: its tasks when it was woken, all of them in other hands. */
  readonly atWaking?: readonly TaskDocument[];
  /** Of a pause: the same tasks when it had let go of all, while the one that had them now slept in its turn. */
  readonly whileAlone?: readonly TaskDocument[];
  /** Of a pause: whether it said of each of its tasks that another has it. */
  readonly noticed?: boolean;
  /** Of a pause: what its successor held when that slept. */
  readonly heldBySuccessor?: readonly TaskDocument[];
  /** Of a pause: when it was woken, by the clock of the emulator. */
  readonly wokenAtMs?: number;
}

/** One world as the store and its witnesses have it when everything is quiet. */
export interface WorldFacts {
  readonly status: WorldStatusDocument;
  readonly tasks: readonly TaskDocument[];
  readonly ledger: WorldLedger;
  readonly history: readonly ApiRequestRecord[];
  /** What lies in the object storage. */
  readonly objectKeys: readonly string[];
}

/** Everything that is judged after a run. */
export interface RunFacts {
  readonly users: number;
  readonly posts: number;
  readonly worlds: readonly WorldFacts[];
  /** The call log of the emulator. */
  readonly calls: readonly RecordedCall[];
  /** Characters and posts that the platform made, replays left out. */
  readonly charactersMade: number;
  readonly postsMade: number;
  readonly strikes: readonly Strike[];
  /** What services said last that ended although nobody had struck them. */
  readonly lastWords: readonly string[];
}
