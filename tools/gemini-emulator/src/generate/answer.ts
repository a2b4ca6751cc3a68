/** The body of a good `:generateContent` answer, as far as the emulator fills it. */
export interface GenerateAnswer {
  candidates?: {
    index: number;
    content: { role: 'model'; parts?: object[] };
    finishReason: string;
    finishMessage?: string;
    safetyRatings?: object[];
  }[];
  promptFeedback?: { blockReason: string; safetyRatings?: object[] };
  usageMetadata: {
    promptTokenCount: number;
    candidatesTokenCount?: number;
    thoughtsTokenCount?: number;
    totalTokenCount: number;
    promptTokensDetails: object[];
    candidatesTokensDetails?: object[];
    serviceTier: 'standard';
  };
  modelVersion: string;
  responseId: string;
}
