import { TaskError } from '@generia/resilience';

/** What every call to a bus that was closed rejects with. */
export function closedError(): TaskError {
  return new TaskError('The message bus is closed.', {
    code: 'MESSAGING_CLOSED',
    retry: 'free',
    remedy: 'The service is stopping; start it again.',
  });
}
