import type { Log } from '@generia/resilience';

import type { RefusedDelivery } from './lane.js';

/** Says that a message was refused; of one that is refused for hours, ever more rarely. */
export function logRefusal(log: Log, groupId: string, { message, error, times }: RefusedDelivery): void {
  const { topic, partition, offset } = message;
  const fields = { group: groupId, topic, partition, offset, times, err: error };
  const isPowerOfTwo = (times & (times - 1)) === 0;
  if (isPowerOfTwo) log.warn(fields, 'a message was refused; it comes again');
  else log.debug(fields, 'a message was refused again');
}
