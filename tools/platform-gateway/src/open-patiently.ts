import { asTaskError, type Clock } from '@generia/resilience';

export interface OpenPatientlyOptions {
  /** What is waited for, for people. */
  readonly name: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Tells a person, once, that the server is waited for. */
  readonly tell: (line: string) => void;
}

const PAUSE_MS = 500;

/** Opens a server that may not be up yet, however long that takes; what waiting cannot mend is thrown at once. */
export async function openPatiently<T>(open: () => Promise<T>, options: OpenPatientlyOptions): Promise<T> {
  const { name, clock, signal, tell } = options;
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await open();
    } catch (thrown) {
      const error = asTaskError(thrown);
      if (error.retry !== 'free') throw error;
      if (failures === 1) tell(`Waiting for ${name}: ${error.message}`);
      await clock.sleep(PAUSE_MS, signal);
    }
  }
}
