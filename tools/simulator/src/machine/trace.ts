/** What happened, line by line; `digest` tells two histories apart without keeping them. */
export class Trace {
  readonly #lines: string[] | undefined;
  #hash = 0x811c9dc5;
  #count = 0;

  constructor(keepsLines: boolean) {
    this.#lines = keepsLines ? [] : undefined;
  }

  note(atMs: number, who: string, what: string): void {
    const line = `${atMs.toFixed(3)} ${who} ${what}`;
    for (let i = 0; i < line.length; i += 1) {
      this.#hash = Math.imul(this.#hash ^ line.charCodeAt(i), 0x01000193);
    }
    this.#count += 1;
    this.#lines?.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines ?? [];
  }

  /** Number of lines and their FNV-1a hash. */
  get digest(): string {
    return `${this.#count}-${(this.#hash >>> 0).toString(16)}`;
  }
}
