import { tokensOf } from './usage.js';
import { GenerateReply } from './reply.js';

function tokens(usageMetadata: unknown, kind: 'text' | 'image' = 'text'): unknown {
  const meta = GenerateReply.parse({ usageMetadata }).usageMetadata;
  return meta ? tokensOf(meta, kind) : undefined;
}

describe('tokensOf', () => {
  it('bills thoughts as output, and counts cached tokens within the prompt', () => {
    expect(
      tokens({
        promptTokenCount: 1_000,
        cachedContentTokenCount: 400,
        candidatesTokenCount: 28,
        thoughtsTokenCount: 244,
        totalTokenCount: 1_272,
      }),
    ).toEqual({ promptTokens: 1_000, cachedTokens: 400, outputTokens: 272, thoughtTokens: 244 });
  });

  it('tells a missing output from the total', () => {
    expect(tokens({ promptTokenCount: 10, thoughtsTokenCount: 90, totalTokenCount: 100 })).toMatchObject({
      outputTokens: 90,
      thoughtTokens: 90,
    });
    expect(tokens({ promptTokenCount: 10, totalTokenCount: 25 })).toMatchObject({ outputTokens: 15 });
  });

  it('takes nonsense for nothing', () => {
    expect(tokens({ promptTokenCount: 'many', candidatesTokenCount: -1, totalTokenCount: null })).toEqual({
      promptTokens: 0,
      cachedTokens: 0,
      outputTokens: 0,
      thoughtTokens: 0,
    });
    expect(tokens('none')).toBeUndefined();
  });

  it('takes the output of a picture model for pictures unless the reply tells them apart', () => {
    expect(tokens({ candidatesTokenCount: 1_290 }, 'image')).toMatchObject({ imageTokens: 1_290 });
    const candidatesTokensDetails = [
      { modality: 'TEXT', tokenCount: 30 },
      { modality: 'IMAGE', tokenCount: 1_120 },
    ];
    expect(tokens({ candidatesTokenCount: 1_150, candidatesTokensDetails }, 'image')).toMatchObject({
      outputTokens: 1_150,
      imageTokens: 1_120,
    });
  });
});
