/** The part of `process` that is needed to hear signals. */
export interface SignalSource {
  on(event: 'SIGINT' | 'SIGTERM', listener: (name: NodeJS.Signals) => void): unknown;
  exit(code: number): unknown;
}

/** Why everything stops: the reason of the AbortSignal. */
export class ShutdownRequested extends Error {
  override readonly name = 'ShutdownRequested';

  constructor(readonly signalName: NodeJS.Signals) {
    super(`Asked to stop by ${signalName}.`);
  }
}

/** By convention a process that a signal ended exits with 128 plus the signal's number. */
const EXIT_CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGINT: 130, SIGTERM: 143 };

/**
 * One Ctrl-C reaches a process several times: from the terminal, from npm and from the launcher, within milliseconds.
 * Only what comes later than this was pressed by a person who will not wait.
 */
const ECHO_MS = 500;

export interface ShutdownSignalOptions {
  readonly source?: SignalSource;
  readonly now?: () => number;
}

/**
 * An AbortSignal that fires at the first SIGINT or SIGTERM, with a {@link ShutdownRequested} as its reason. Another one,
 * half a second later or more, ends the process at once with 130 or 143. Listening keeps no process alive.
 */
export function onShutdownSignals({
  source = process,
  now = Date.now,
}: ShutdownSignalOptions = {}): AbortSignal {
  const controller = new AbortController();
  let firstAtMs: number | undefined;
  const hear = (name: NodeJS.Signals): void => {
    if (firstAtMs === undefined) {
      firstAtMs = now();
      controller.abort(new ShutdownRequested(name));
    } else if (now() - firstAtMs >= ECHO_MS) {
      source.exit(EXIT_CODES[name] ?? 1);
    }
  };
  source.on('SIGINT', hear);
  source.on('SIGTERM', hear);
  return controller.signal;
}
