import type { AnswerCandidate, AnswerPart, AnswerUsage, GenerateAnswer } from '../generate/answer.js';
import { countTextTokens } from '../tokens/count-text-tokens.js';

/** The first text of an answer; empty without one. */
export function textOf(answer: GenerateAnswer): string {
  return partsOf(answer).find((part) => part.text !== undefined)?.text ?? '';
}

export function partsOf(answer: GenerateAnswer): readonly AnswerPart[] {
  return answer.candidates?.[0]?.content.parts ?? [];
}

/** The answer with other facts about its only candidate. */
export function withCandidate(answer: GenerateAnswer, facts: Partial<AnswerCandidate>): GenerateAnswer {
  const candidates = (answer.candidates ?? []).map((candidate) => ({ ...candidate, ...facts }));
  return { ...answer, candidates };
}

export function withParts(answer: GenerateAnswer, parts: readonly AnswerPart[]): GenerateAnswer {
  return withCandidate(answer, { content: { role: 'model', parts } });
}

/** The answer with another text, and the tokens that this text counts. */
export function withText(answer: GenerateAnswer, text: string, finishReason: string): GenerateAnswer {
  const changed = withCandidate(withParts(answer, [{ text }]), { finishReason });
  return withOutput(changed, countTextTokens(text), answer.usageMetadata.thoughtsTokenCount ?? 0);
}

/** The answer with other counts of output. */
export function withOutput(answer: GenerateAnswer, candidates: number, thoughts: number): GenerateAnswer {
  const { candidatesTokensDetails: _details, ...usage } = answer.usageMetadata;
  return {
    ...answer,
    usageMetadata: {
      ...usage,
      candidatesTokenCount: candidates,
      ...(thoughts > 0 || usage.thoughtsTokenCount !== undefined ? { thoughtsTokenCount: thoughts } : {}),
      totalTokenCount: usage.promptTokenCount + candidates + thoughts,
    },
  };
}

/** The answer kept back: a candidate without parts, and only the prompt to pay. */
export function keptBack(answer: GenerateAnswer, facts: Partial<AnswerCandidate>): GenerateAnswer {
  return {
    ...answer,
    candidates: [{ index: 0, content: { role: 'model' }, finishReason: 'STOP', ...facts }],
    usageMetadata: { ...promptUsage(answer), candidatesTokenCount: 0 },
  };
}

/** What is left of the counts when nothing was answered. */
export function promptUsage({ usageMetadata }: GenerateAnswer): AnswerUsage {
  const { promptTokenCount, promptTokensDetails, serviceTier } = usageMetadata;
  return { promptTokenCount, totalTokenCount: promptTokenCount, promptTokensDetails, serviceTier };
}
