import { clientOf, failureOf, imageRequest, useFakeGemini } from './client-fixture.js';
import { json } from './fake-gemini.js';
import { answer, jpegBase64, pngBase64 } from './replies.js';

const { gemini } = useFakeGemini();
const MODEL = 'gemini-nano-banana-2.1';
const usageMetadata = {
  promptTokenCount: 20,
  candidatesTokenCount: 1_120,
  totalTokenCount: 1_140,
  candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1_120 }],
};

function picture(data: string, mimeType = 'image/png'): { inlineData: { mimeType: string; data: string } } {
  return { inlineData: { mimeType, data } };
}

describe('a call for a picture', () => {
  it('asks for one picture of the wanted shape, without a schema or thinking', async () => {
    gemini().treat(answer([picture(pngBase64(1))]));
    await clientOf(gemini()).generateImage(imageRequest());
    const request = await gemini().nextRequest();
    expect(request.path).toBe(`/v1beta/models/${MODEL}:generateContent`);
    expect(request.body).toMatchObject({
      contents: [{ role: 'user', parts: [{ text: 'A lighthouse.' }] }],
      generationConfig: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '16:9', imageSize: '1K' },
      },
    });
    expect(Object.keys((request.body as { generationConfig: object }).generationConfig)).toHaveLength(2);
  });

  it('shows a picture to draw by as it is, before the words', async () => {
    gemini().treat(answer([picture(pngBase64(1))]));
    const stored = Uint8Array.from({ length: 100 }, (_, index) => index);
    const references = [{ bytes: stored.subarray(10, 40), contentType: 'image/jpeg' as const }];
    await clientOf(gemini()).generateImage(imageRequest({ references }));

    const data = Buffer.from(stored.slice(10, 40)).toString('base64');
    expect((await gemini().nextRequest()).body).toMatchObject({
      contents: [{ parts: [picture(data, 'image/jpeg'), { text: 'A lighthouse.' }] }],
    });
  });

  it('draws the largest offered size when the wanted one is not offered', async () => {
    gemini().treat(answer([picture(pngBase64(1))]));
    const client = clientOf(gemini(), { imageSize: '4K' });
    await client.generateImage(imageRequest({ model: 'gemini-3.1-flash-lite-image' }));
    await client.generateImage(imageRequest());
    const sizes = gemini().requests.map(
      ({ body }) =>
        (body as { generationConfig: { imageConfig: { imageSize: string } } }).generationConfig.imageConfig,
    );
    expect(sizes).toMatchObject([{ imageSize: '1K' }, { imageSize: '4K' }]);
  });

  it('takes the last picture, leaves thoughts out, and believes the bytes rather than the label', async () => {
    gemini().treat(
      answer(
        [
          { ...picture(pngBase64(1)), thought: true },
          { text: 'A first draft:' },
          picture(pngBase64(2)),
          picture(jpegBase64(3), 'image/png'),
          { text: '', thoughtSignature: 'x' },
        ],
        { usageMetadata, modelVersion: MODEL },
      ),
    );
    const result = await clientOf(gemini()).generateImage(imageRequest());
    expect(result.contentType).toBe('image/jpeg');
    expect([...result.bytes]).toEqual([0xff, 0xd8, 0xff, 0xe0, 3]);
    expect(result.usage).toMatchObject({
      servedModel: MODEL,
      promptTokens: 20,
      outputTokens: 1_120,
      imageTokens: 1_120,
      costMicros: 33_630,
      repairs: ['last_of_images:2'],
    });
  });

  it('does not take a picture that is only a thought', async () => {
    gemini().treat(answer([{ ...picture(pngBase64(1)), thought: true }]));
    expect(await failureOf(clientOf(gemini()).generateImage(imageRequest()))).toMatchObject({
      kind: 'missing_image',
    });
  });

  it.each([
    ['NO_IMAGE', 'no_image', 'costs_attempt'],
    ['IMAGE_SAFETY', 'blocked_answer', 'never'],
    ['IMAGE_PROHIBITED_CONTENT', 'blocked_answer', 'never'],
    ['PROHIBITED_CONTENT', 'blocked_answer', 'never'],
    ['SAFETY', 'blocked_answer', 'never'],
    ['IMAGE_RECITATION', 'recitation', 'costs_attempt'],
    ['IMAGE_OTHER', 'unfinished', 'costs_attempt'],
    ['STOP', 'missing_image', 'costs_attempt'],
  ])(
    'tells an answer that ended with %s and no picture from the others',
    async (finishReason, kind, retry) => {
      gemini().treat(answer(null, { finishReason }));
      const error = await failureOf(clientOf(gemini()).generateImage(imageRequest()));
      expect(error).toMatchObject({ kind, retry, billing: 'exact', usage: { finishReason } });
    },
  );

  it('tries a blocked prompt once in other words and never again', async () => {
    gemini().treat(json(200, { promptFeedback: { blockReason: 'IMAGE_SAFETY' } }));
    const error = await failureOf(clientOf(gemini()).generateImage(imageRequest()));
    expect(error).toMatchObject({ kind: 'blocked_prompt', retry: 'never' });
  });

  it('refuses bytes that are no picture', async () => {
    gemini().treat(answer([picture(Buffer.from('<svg/>').toString('base64'), 'image/svg+xml')]));
    const error = await failureOf(clientOf(gemini()).generateImage(imageRequest()));
    expect(error).toMatchObject({ kind: 'bad_image', retry: 'costs_attempt' });
    expect(error.message).toContain('image/svg+xml');
  });

  it('prices a picture like one of its size when the reply counts nothing', async () => {
    gemini().treat(answer([picture(pngBase64(1))], { usageMetadata: null }));
    const { usage } = await clientOf(gemini()).generateImage(imageRequest());
    expect(usage).toMatchObject({ imageTokens: 1_120, costMicros: 33_609, repairs: ['usage_estimated'] });
  });
});
