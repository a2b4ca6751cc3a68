import { inspect } from 'node:util';

const HIDDEN = '[hidden]';

/**
 * A text that must not be seen: it prints as `[hidden]` in templates, JSON, `console.log` and every log line. Only
 * {@link Secret.reveal} gives it away, at the place where it is used.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. Hand it straight to the client that needs it; never keep or print it. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
