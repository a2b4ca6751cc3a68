import type { GenerateAnswer } from '../generate/answer.js';
import type { Ending, Reply } from '../http/reply.js';
import type { ModelCard } from '../models/model-table.js';

/** What bounds an answer while it is changed. */
export interface AnswerScope {
  readonly model: ModelCard;
  /** The output tokens that the request allows. */
  readonly room: number;
}

/**
 * What a fault does to a call. Each effect takes hold at one place on the call's way, in this order; those of several
 * faults add up.
 */
export type FaultEffect =
  /** Everything comes that much later. */
  | { readonly at: 'delay'; readonly ms: number }
  /** Instead of an answer, this; the call is not taken on and costs nothing. */
  | { readonly at: 'reply'; readonly reply: Reply }
  /** The writer gives that many items more or less than asked. */
  | { readonly at: 'draft'; readonly itemShift: number }
  /** The text is changed before its tokens are counted. */
  | { readonly at: 'text'; readonly change: (text: string) => string }
  /** The answer is changed before it is billed: what it says it used is what it costs. */
  | { readonly at: 'answer'; readonly change: (answer: GenerateAnswer, scope: AnswerScope) => GenerateAnswer }
  /** The answer is changed after it was billed. */
  | { readonly at: 'shown'; readonly change: (answer: GenerateAnswer) => object }
  /** Models are missing from the list of models. */
  | { readonly at: 'list'; readonly lacks: (model: string) => boolean }
  /** The good answer is sent as other bytes, though it was made and billed. */
  | { readonly at: 'bytes'; readonly change: (reply: Reply) => Reply }
  /** Half of the answer is sent, or nothing. A call that is not billed never reached the models. */
  | {
      readonly at: 'connection';
      readonly sends: 'half' | 'nothing';
      readonly then: Ending;
      readonly billed: boolean;
    };

export type EffectAt<Place extends FaultEffect['at']> = Extract<FaultEffect, { readonly at: Place }>;

/** The effects that take hold at one place. */
export function effectsAt<Place extends FaultEffect['at']>(
  effects: readonly FaultEffect[],
  place: Place,
): EffectAt<Place>[] {
  return effects.filter((effect): effect is EffectAt<Place> => effect.at === place);
}
