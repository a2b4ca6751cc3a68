import { type Clock, withDeadline } from '@generia/resilience';
import type { Readiness } from '@generia/service-runtime';

/** A check that is slower than this has failed. */
const CHECK_TIMEOUT_MS = 3_000;

/**
 * Whether the servers that a service stands on answer at this moment. Each is expected from the start, so that a service
 * that still waits for one says which.
 */
export class ServerReadiness {
  readonly #clock: Clock;
  readonly #checks = new Map<string, (() => Promise<unknown>) | null>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A server that has to be there before the service is ready. */
  expect(name: string): void {
    if (!this.#checks.has(name)) this.#checks.set(name, null);
  }

  /** The server is connected; `check` rejects with the reason when it does not answer. */
  connected(name: string, check: () => Promise<unknown>): void {
    this.#checks.set(name, check);
  }

  /** Really asks every server, all at once; never rejects. */
  async read(): Promise<Readiness> {
    const asked = await Promise.all([...this.#checks].map(([name, check]) => this.#ask(name, check)));
    const reasons = asked.filter((reason) => reason !== null);
    return reasons.length === 0 ? { ready: true } : { ready: false, reasons };
  }

  async #ask(name: string, check: (() => Promise<unknown>) | null): Promise<string | null> {
    if (!check) return `${name}: not connected yet`;
    try {
      await withDeadline(check, { clock: this.#clock, timeoutMs: CHECK_TIMEOUT_MS });
      return null;
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}
