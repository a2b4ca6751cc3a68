import type { GeminiEmulatorOptions } from '@generia/gemini-emulator';

type Held = Parameters<NonNullable<GeminiEmulatorOptions['beforeAnswer']>>[0];

/** Holds Gemini's answers back, so that who has asked for them stays busy for as long as a test looks. */
export interface AnswerGate {
  readonly beforeAnswer: (call: Held) => Promise<void>;
  /** Lets every answer through of which `isMeant` says so, those that wait and those to come. */
  open(isMeant: (call: Held) => boolean): void;
}

/** Makes a gate that is closed. */
export function answerGate(): AnswerGate {
  const mayPass: ((call: Held) => boolean)[] = [];
  const waiting = new Map<() => void, Held>();
  const passes = (call: Held): boolean => mayPass.some((isMeant) => isMeant(call));
  return {
    beforeAnswer: (call) => (passes(call) ? Promise.resolve() : new Promise((go) => waiting.set(go, call))),
    open(isMeant) {
      mayPass.push(isMeant);
      for (const [go, call] of waiting) {
        if (!passes(call)) continue;
        waiting.delete(go);
        go();
      }
    },
  };
}
