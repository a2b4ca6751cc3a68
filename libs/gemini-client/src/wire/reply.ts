import { z } from 'zod';

const text = z.string().nullish().catch(null);
const count = z.number().int().nonnegative().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);

/** A part of an answer: text, a thought, or a picture. */
export const ReplyPart = z.object({
  text,
  thought: flag,
  inlineData: z.object({ mimeType: text, data: text }).nullish().catch(null),
});
export type ReplyPart = z.infer<typeof ReplyPart>;

const Candidate = z.object({
  content: z
    .object({ parts: z.array(ReplyPart).nullish() })
    .nullish()
    .catch(null),
  finishReason: text,
  finishMessage: text,
});

const UsageMetadata = z.object({
  promptTokenCount: count,
  cachedContentTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
  toolUsePromptTokenCount: count,
  totalTokenCount: count,
  candidatesTokensDetails: z
    .array(z.object({ modality: text, tokenCount: count }))
    .nullish()
    .catch(null),
});
export type UsageMetadata = z.infer<typeof UsageMetadata>;

/** The parts of a generateContent reply that we use; whatever else it holds is ignored, whatever is absent is allowed. */
export const GenerateReply = z.object({
  candidates: z.array(Candidate).nullish(),
  promptFeedback: z.object({ blockReason: text }).nullish().catch(null),
  usageMetadata: UsageMetadata.nullish().catch(null),
  modelVersion: text,
});
export type GenerateReply = z.infer<typeof GenerateReply>;
