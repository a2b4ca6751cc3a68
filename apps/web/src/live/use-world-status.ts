import type { WorldStatus } from '@generia/contracts';
import { useEffect, useState } from 'preact/hooks';

import { openStatusStream, readStatus } from '../api/api.js';
import { access } from '../api/page-access.js';
import { schedule } from '../state/schedule.js';
import type { Connection } from './connection.js';
import { hasEnded } from './world-state.js';
import { WorldWatch } from './world-watch.js';

export interface LiveStatus {
  readonly status: WorldStatus | null;
  readonly connection: Connection;
  /** Looks anew: a world that has ended may be going on. */
  readonly restart: () => void;
}

/** The status of a world as it changes, for as long as it is looked at. */
export function useWorldStatus(worldId: string): LiveStatus {
  const [status, setStatus] = useState<WorldStatus | null>(null);
  const [connection, setConnection] = useState<Connection>('connecting');
  const [order, setOrder] = useState<{ readonly round: number; readonly endedAtSeq?: number }>({ round: 0 });
  const key = access.token.value;
  const waits = access.asked.value !== null;
  useEffect(() => {
    if (waits) return undefined;
    const watch = new WorldWatch({
      openStream: (lastSeq) => openStatusStream(worldId, lastSeq),
      poll: (signal) => readStatus(worldId, signal),
      schedule,
      onStatus: setStatus,
      onConnection: setConnection,
      endedAtSeq: order.endedAtSeq,
    });
    watch.start();
    return () => watch.stop();
  }, [worldId, order, key, waits]);
  const restart = () => {
    // The stream of a world that is being made says by itself what comes of an order.
    if (status === null || !hasEnded(status)) return;
    setOrder(({ round }) => ({ round: round + 1, endedAtSeq: status.seq }));
  };
  return { status: status?.world_id === worldId ? status : null, connection, restart };
}
