import type { Dispatcher } from 'undici';

/**
 * The connections of one client. None is opened yet, and undici is loaded with the first call. Its own timeouts for
 * answers are off, because each attempt has a deadline that covers them, and no call waits in a queue for a connection.
 * A connection that nobody uses keeps no process alive, and is closed after some seconds.
 */
export function createConnections(): () => Promise<Dispatcher> {
  let loading: Promise<Dispatcher> | undefined;
  return () =>
    (loading ??= import('undici').then(({ Agent }) => new Agent({ headersTimeout: 0, bodyTimeout: 0 })));
}
