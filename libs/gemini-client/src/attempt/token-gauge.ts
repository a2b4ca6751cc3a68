const FIRST_TOKENS_PER_CHARACTER = 0.25;
/** How much a new measurement moves the old value. */
const WEIGHT = 0.2;
/** Of a picture in a prompt, at the default resolution. */
const TOKENS_PER_PICTURE = 1_120;

/** Tells the tokens of a prompt from its length, and gets better with every reply that counts them. */
export class TokenGauge {
  readonly #perCharacter = new Map<string, number>();

  /** Rounded up. Four characters make a token at first, which holds for English. */
  estimate(model: string, characters: number, pictures = 0): number {
    return Math.ceil(characters * this.#ratioOf(model)) + pictures * TOKENS_PER_PICTURE;
  }

  /** Learns from a prompt whose tokens have been counted. Prompts with pictures say nothing about text. */
  learn(model: string, characters: number, promptTokens: number): void {
    if (characters === 0 || promptTokens === 0) return;
    const measured = promptTokens / characters;
    this.#perCharacter.set(model, this.#ratioOf(model) * (1 - WEIGHT) + measured * WEIGHT);
  }

  #ratioOf(model: string): number {
    return this.#perCharacter.get(model) ?? FIRST_TOKENS_PER_CHARACTER;
  }
}
