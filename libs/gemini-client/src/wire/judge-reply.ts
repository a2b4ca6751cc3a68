import { type FinishMeaning, finishMeaning } from '../errors/finish-reasons.js';
import type { Failure } from '../errors/gemini-error.js';
import { redact } from '../errors/redact.js';
import type { GenerateReply, ReplyPart } from './reply.js';

/** What of a reply may be read, or why nothing may. */
export type Judgement =
  | {
      readonly readable: true;
      /** `cut` when the answer ended at the token limit. */
      readonly meaning: Extract<FinishMeaning, 'complete' | 'cut'>;
      /** The parts of the answer itself, thoughts left out. */
      readonly parts: readonly ReplyPart[];
    }
  | { readonly readable: false; readonly failure: Failure };

/** The finish reason of the answer that counts; null when there is no answer or it names none. */
export function finishReasonOf(reply: GenerateReply): string | null {
  return reply.candidates?.[0]?.finishReason ?? null;
}

/** Looks at how a reply ended before anybody looks at what it says. */
export function judgeReply(reply: GenerateReply, secrets: readonly string[]): Judgement {
  const candidate = reply.candidates?.[0];
  const blockReason = reply.promptFeedback?.blockReason;
  if (!candidate && blockReason) return refuse('blocked_prompt', redact(blockReason, secrets));
  if (!candidate) return refuse('empty', 'no candidates');
  const { finishReason, finishMessage } = candidate;
  const meaning = finishMeaning(finishReason ?? null);
  if (meaning !== 'complete' && meaning !== 'cut') {
    return refuse(meaning, redact([finishReason, finishMessage].filter(Boolean).join(': '), secrets));
  }
  const parts = (candidate.content?.parts ?? []).filter(({ thought }) => !thought);
  return { readable: true, meaning, parts };
}

function refuse(kind: Failure['kind'], detail: string): Judgement {
  return { readable: false, failure: { kind, detail, billing: 'exact' } };
}
