import type { GenerateAnswer } from '../../generate/answer.js';
import { promptUsage } from '../change-answer.js';

/** The answer to a prompt that was not let through: no candidates, and only the prompt to pay. */
export function blockedPrompt(
  { candidates: _candidates, ...answer }: GenerateAnswer,
  promptFeedback: { blockReason: string; safetyRatings?: object[] },
): GenerateAnswer {
  return { ...answer, promptFeedback, usageMetadata: promptUsage(answer) };
}
