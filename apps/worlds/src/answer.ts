/** What a command says, to people and to programs. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
}
