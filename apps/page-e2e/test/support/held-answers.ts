import type { GeminiEmulatorOptions } from '@generia/gemini-emulator';

/** A door between the models and who asks them: open at first. */
export interface HeldAnswers {
  /** For the emulator. */
  readonly beforeAnswer: NonNullable<GeminiEmulatorOptions['beforeAnswer']>;
  /** From now on no answer leaves. */
  hold(): void;
  /** Lets go what was held, and what comes. */
  release(): void;
}

export function heldAnswers(): HeldAnswers {
  let door = Promise.resolve();
  let open = (): void => {};
  return {
    beforeAnswer: () => door,
    hold: () => {
      door = new Promise((resolve) => (open = resolve));
    },
    release: () => open(),
  };
}
