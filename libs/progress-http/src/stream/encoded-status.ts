import { TERMINAL_WORLD_STATES, type WorldState, type WorldStatus } from '@generia/contracts';

/** A status as it goes out: made once, however many read it. */
export interface EncodedStatus {
  readonly seq: number;
  readonly json: string;
  readonly etag: string;
  /** The frame of the stream. */
  readonly frame: Buffer;
  /** Nothing follows it. */
  readonly isLast: boolean;
}

const encoded = new WeakMap<WorldStatus, EncodedStatus>();

export function encodeStatus(status: WorldStatus): EncodedStatus {
  const known = encoded.get(status);
  if (known) return known;
  const json = JSON.stringify(status);
  const made: EncodedStatus = {
    seq: status.seq,
    json,
    etag: `"${status.world_id}.${status.seq}"`,
    frame: Buffer.from(`id: ${status.seq}\ndata: ${json}\n\n`),
    isLast: TERMINAL_WORLD_STATES.has(status.status as WorldState),
  };
  encoded.set(status, made);
  return made;
}

/** What an `EventSource` sends of the last frame that it got; undefined for what is no id of ours. */
export function parseLastEventId(header: unknown): number | undefined {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
