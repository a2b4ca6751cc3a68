import type { FailureKind } from './failure-kinds.js';

/** What the way in which an answer ended means: read it, salvage what is complete, or fail. */
export type FinishMeaning = 'complete' | 'cut' | FailureKind;

/**
 * The finish reasons of generateContent. The set is open: a reason that is not listed is read with care, like an answer
 * that gave none.
 */
export const FINISH_REASONS: Readonly<Record<string, FinishMeaning>> = {
  STOP: 'complete',
  FINISH_REASON_UNSPECIFIED: 'complete',
  MAX_TOKENS: 'cut',
  CONTINUATION: 'cut',
  SAFETY: 'blocked_answer',
  PROHIBITED_CONTENT: 'blocked_answer',
  BLOCKLIST: 'blocked_answer',
  SPII: 'blocked_answer',
  ESCALATION: 'blocked_answer',
  IMAGE_SAFETY: 'blocked_answer',
  IMAGE_PROHIBITED_CONTENT: 'blocked_answer',
  RECITATION: 'recitation',
  IMAGE_RECITATION: 'recitation',
  NO_IMAGE: 'no_image',
  IMAGE_OTHER: 'unfinished',
  LANGUAGE: 'unfinished',
  OTHER: 'unfinished',
  MALFORMED_RESPONSE: 'unfinished',
  MALFORMED_FUNCTION_CALL: 'unfinished',
  UNEXPECTED_TOOL_CALL: 'unfinished',
  TOO_MANY_TOOL_CALLS: 'unfinished',
  MISSING_THOUGHT_SIGNATURE: 'unfinished',
};

/** The meaning of a finish reason; a missing or unknown one reads as complete. */
export function finishMeaning(finishReason: string | null): FinishMeaning {
  const reason = finishReason ?? 'STOP';
  const known = Object.hasOwn(FINISH_REASONS, reason) ? FINISH_REASONS[reason] : undefined;
  return known ?? 'complete';
}
