import { type Clock, withDeadline } from '@generia/resilience';

import type { KafkaClient } from './clients.js';
import { GOODBYE_TIMEOUT_MS } from './timings.js';

/** Lets a client say goodbye for a while, then cuts what is left of it. Never rejects: it is being thrown away. */
export async function closeClient(client: KafkaClient, clock: Clock): Promise<void> {
  const goodbye = withDeadline(() => client.disconnect(), { clock, timeoutMs: GOODBYE_TIMEOUT_MS });
  await goodbye.then(ignore, ignore);
  client.kill();
}

const ignore = (): void => undefined;
