import { RequestQueue } from './request-queue.js';

let areMended = false;

/**
 * Lets the request queues of kafkajs 2.2 set a timer only while something waits in them. As they come, each connection
 * looks at its empty queue up to a thousand times a second from its first answer on, which takes a few hundredths of a
 * processor of a service that has nothing to do (https://github.com/tulios/kafkajs/issues/1704).
 */
export function letQueuesRest(): void {
  if (areMended) return;
  areMended = true;
  const { prototype } = RequestQueue;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function scheduleWhatWaits() {
    if (this.pending.length > 0) schedule.call(this);
  };
}
