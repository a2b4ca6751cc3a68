import type { Dispatcher } from 'undici';

const MOST_IDLE_MS = 60_000;

/**
 * The connections of one client. None is opened yet, and undici is loaded with the first call: only its agent, because
 * the whole package would put itself under the built-in fetch of everybody. Its own timeouts for answers are off, because
 * each attempt has a deadline that covers them, and no call waits in a queue for a connection. A connection that nobody
 * uses keeps no process alive, and is closed after some seconds, or when the server says, within {@link MOST_IDLE_MS}.
 */
export function createConnections(): () => Promise<Dispatcher> {
  let loading: Promise<Dispatcher> | undefined;
  return () =>
    (loading ??= import('undici/lib/dispatcher/agent.js').then(
      ({ default: Agent }) =>
        new Agent({ headersTimeout: 0, bodyTimeout: 0, keepAliveMaxTimeout: MOST_IDLE_MS }),
    ));
}
