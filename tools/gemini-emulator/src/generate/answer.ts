/** A piece of an answer: a text, a thought, or a picture. */
export interface AnswerPart {
  readonly text?: string;
  readonly thought?: true;
  readonly thoughtSignature?: string;
  readonly inlineData?: { readonly mimeType: string; readonly data: string };
}

export interface AnswerCandidate {
  index: number;
  content: { role: 'model'; parts?: readonly AnswerPart[] };
  finishReason: string;
  finishMessage?: string;
  safetyRatings?: object[];
}

export interface AnswerUsage {
  promptTokenCount: number;
  candidatesTokenCount?: number;
  thoughtsTokenCount?: number;
  totalTokenCount: number;
  promptTokensDetails: object[];
  candidatesTokensDetails?: object[];
  serviceTier: 'standard';
}

/** The body of a good `:generateContent` answer, as far as the emulator fills it. */
export interface GenerateAnswer {
  candidates?: AnswerCandidate[];
  promptFeedback?: { blockReason: string; safetyRatings?: object[] };
  usageMetadata: AnswerUsage;
  modelVersion: string;
  responseId: string;
}
