import type { GenerateAnswer } from '../generate/answer.js';
import type { FaultEffect } from './fault-kind.js';

/** Answers without content: empty ones and those that the safety filters keep back. All are HTTP 200. */
export const blockFaults = {
  empty: {
    at: 'answer',
    change: (answer) => withoutParts(answer, 'STOP'),
  },
  safety_block: {
    at: 'answer',
    change: (answer) => withoutParts(answer, 'SAFETY', undefined, true),
  },
  prompt_block: {
    at: 'answer',
    change: ({ candidates: _candidates, ...answer }) => {
      const { promptTokenCount, promptTokensDetails, serviceTier } = answer.usageMetadata;
      return {
        ...answer,
        promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
        usageMetadata: {
          promptTokenCount,
          totalTokenCount: promptTokenCount,
          promptTokensDetails,
          serviceTier,
        },
      };
    },
  },
  image_refusal: {
    at: 'answer',
    change: (answer) =>
      withoutParts(
        answer,
        'IMAGE_SAFETY',
        'Unable to show the generated image. The image was filtered out because it violated a usage policy.',
      ),
  },
} as const satisfies Readonly<Record<string, FaultEffect>>;

function withoutParts(
  answer: GenerateAnswer,
  finishReason: string,
  finishMessage?: string,
  rated = false,
): GenerateAnswer {
  const { promptTokenCount, promptTokensDetails, serviceTier } = answer.usageMetadata;
  return {
    ...answer,
    candidates: [
      {
        index: 0,
        content: { role: 'model' },
        finishReason,
        ...(finishMessage === undefined ? {} : { finishMessage }),
        ...(rated
          ? {
              safetyRatings: [
                { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true },
              ],
            }
          : {}),
      },
    ],
    usageMetadata: {
      promptTokenCount,
      candidatesTokenCount: 0,
      totalTokenCount: promptTokenCount,
      promptTokensDetails,
      serviceTier,
    },
  };
}
