/** Something that has one piece of work to do now. */
export interface Turnable {
  takeTurn(): void;
}

/**
 * Gives everyone who asked one turn each, after the current call stack and after waiting input and output, so that a
 * long queue delays neither its neighbours nor the rest of the process. Nobody asked: nothing runs, no timer waits.
 */
export class Turns {
  #asked: Turnable[] = [];
  #next: NodeJS.Immediate | undefined;

  ask(one: Turnable): void {
    this.#asked.push(one);
    this.#next ??= setImmediate(() => this.#round());
  }

  /** Forgets those who asked. */
  cancel(): void {
    clearImmediate(this.#next);
    this.#next = undefined;
    this.#asked = [];
  }

  #round(): void {
    const asked = this.#asked;
    this.#asked = [];
    this.#next = undefined;
    for (const one of asked) one.takeTurn();
  }
}
