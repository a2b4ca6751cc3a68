import type { Clock } from '@generia/resilience';
import type { MongoClient, ServerClosedEvent } from 'mongodb';

export interface Heartbeats {
  /** How long nothing was heard of the driver's watch over a server, for the server where that is longest. */
  readonly silentMs: () => number;
  readonly stop: () => void;
}

const BEATS = ['serverHeartbeatStarted', 'serverHeartbeatSucceeded', 'serverHeartbeatFailed'] as const;

/** Notes when the driver looked at each of the servers for the last time, whatever it found. */
export function watchHeartbeats(client: MongoClient, clock: Clock): Heartbeats {
  const lastAt = new Map<string, number>();
  const onBeat = ({ connectionId }: { readonly connectionId: string }): void =>
    void lastAt.set(connectionId, clock.now());
  const onClosed = ({ address }: ServerClosedEvent): void => void lastAt.delete(address);
  for (const beat of BEATS) client.on(beat, onBeat);
  client.on('serverClosed', onClosed);
  return {
    silentMs: () => Math.max(0, ...[...lastAt.values()].map((at) => clock.now() - at)),
    stop: () => {
      for (const beat of BEATS) client.off(beat, onBeat);
      client.off('serverClosed', onClosed);
    },
  };
}
