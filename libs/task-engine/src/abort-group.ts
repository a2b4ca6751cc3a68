/**
 * Aborts all who have joined when one signal does. They may be many: a signal itself looks through all of its listeners
 * whenever one comes or goes.
 */
export class AbortGroup {
  readonly #signal: AbortSignal;
  readonly #members = new Set<AbortController>();

  /** Listens to the signal for as long as that lives. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#abortAll(), { once: true });
  }

  /** Aborts the member with the signal's reason, at once when that has aborted before; not once it has left. */
  join(member: AbortController): () => void {
    if (this.#signal.aborted) member.abort(this.#signal.reason);
    else this.#members.add(member);
    return () => void this.#members.delete(member);
  }

  #abortAll(): void {
    for (const member of this.#members) member.abort(this.#signal.reason);
    this.#members.clear();
  }
}
