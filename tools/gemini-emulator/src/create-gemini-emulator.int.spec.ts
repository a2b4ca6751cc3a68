import { characterBatchSchema, postDetailSchema } from '../test/answer-schemas.js';
import { imageRequest, talk, textRequest, tinyPainter } from '../test/talk-to-emulator.js';
import { createGeminiEmulator, type GeminiEmulator } from './create-gemini-emulator.js';

const lite = '/v1beta/models/gemini-3.5-flash-lite:generateContent';
const flash = '/v1beta/models/gemini-3.8-flash:generateContent';
const banana = '/v1beta/models/gemini-nano-banana-2.1:generateContent';

const painter = tinyPainter();
let emulator: GeminiEmulator;

beforeAll(async () => {
  emulator = await createGeminiEmulator({ seed: 5, drawPicture: painter.draw });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.clearCalls();
  emulator.setFaults([]);
});

describe('the list of models', () => {
  it('comes in pages', async () => {
    const first = await talk(emulator, '/v1beta/models?pageSize=3');
    const second = await talk(
      emulator,
      `/v1beta/models?pageSize=3&pageToken=${first.body.nextPageToken ?? ''}`,
    );
    expect([...(first.body.models ?? []), ...(second.body.models ?? [])].map((model) => model.name)).toEqual([
      'models/gemini-3.8-flash',
      'models/gemini-3.6-flash',
      'models/gemini-3.5-flash-lite',
      'models/gemini-nano-banana-2.1',
      'models/gemini-3.1-flash-lite-image',
    ]);
    expect(second.body.nextPageToken).toBeUndefined();
    expect(first.body.models?.[0]).toMatchObject({
      inputTokenLimit: 1_048_576,
      supportedGenerationMethods: ['generateContent', 'countTokens'],
    });
  });

  it('has single models', async () => {
    expect((await talk(emulator, '/v1beta/models/gemini-3.8-flash')).body['name']).toBe(
      'models/gemini-3.8-flash',
    );
    expect((await talk(emulator, '/v1beta/models/gemini-1')).status).toBe(404);
  });

  it('refuses a page that it never named', async () => {
    expect((await talk(emulator, '/v1beta/models?pageToken=x')).status).toBe(400);
  });
});

describe('the key', () => {
  it('must be there', async () => {
    const said = await talk(emulator, lite, textRequest('Hello'), { key: null });
    expect(said.status).toBe(403);
    expect(said.body.error?.status).toBe('PERMISSION_DENIED');
    expect(emulator.calls()).toEqual([]);
  });

  it('must be the expected one when one is expected', async () => {
    const strict = await createGeminiEmulator({ apiKey: 'right' });
    try {
      const wrong = await talk(strict, '/v1beta/models', undefined, { key: 'wrong' });
      expect(wrong.status).toBe(400);
      expect(wrong.body.error?.details?.[0]).toMatchObject({ reason: 'API_KEY_INVALID' });
      expect((await talk(strict, '/v1beta/models', undefined, { key: 'right' })).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('text', () => {
  it('answers with everything that Gemini tells of a call', async () => {
    const said = await talk(
      emulator,
      lite,
      textRequest('Return exactly 3 characters.', characterBatchSchema),
    );
    expect(said.status).toBe(200);
    expect(said.headers.get('x-gemini-service-tier')).toBe('standard');
    const [candidate] = said.body.candidates ?? [];
    expect(candidate).toMatchObject({ finishReason: 'STOP', content: { role: 'model' } });
    const value = JSON.parse(candidate?.content.parts?.[0]?.text ?? '') as { characters: unknown[] };
    expect(value.characters).toHaveLength(3);
    const usage = said.body.usageMetadata;
    expect(usage).toMatchObject({
      thoughtsTokenCount: 0,
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: usage?.promptTokenCount }],
    });
    expect(usage?.totalTokenCount).toBe((usage?.promptTokenCount ?? 0) + (usage?.candidatesTokenCount ?? 0));
    expect(usage?.promptTokenCount).toBeGreaterThan(JSON.stringify(characterBatchSchema).length / 4);
    expect(said.body.modelVersion).toBe('gemini-3.5-flash-lite');
    expect(said.body.responseId).toMatch(/^[\w-]{22}$/);
  });

  it('is the same for the same request and seed, and another for another seed', async () => {
    const ask = async (of: GeminiEmulator): Promise<unknown> =>
      (await talk(of, lite, textRequest('Return exactly 3 characters.', characterBatchSchema))).body
        .candidates;
    const other = await createGeminiEmulator({ seed: 6 });
    try {
      expect(await ask(emulator)).toEqual(await ask(emulator));
      expect(await ask(other)).not.toEqual(await ask(emulator));
    } finally {
      await other.close();
    }
  });

  it('thinks on models that think, and bills the thoughts', async () => {
    const said = await talk(emulator, flash, textRequest('Hello', postDetailSchema));
    const low = await talk(
      emulator,
      flash,
      textRequest('Hello', postDetailSchema, { thinkingConfig: { thinkingLevel: 'low' } }),
    );
    expect(said.body.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(0);
    expect(low.body.usageMetadata?.thoughtsTokenCount).toBe(0);
    const usage = said.body.usageMetadata;
    expect(emulator.calls()[0]?.outputTokens).toBe(
      (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
    );
  });

  it('is cut at maxOutputTokens', async () => {
    const said = await talk(emulator, lite, textRequest('Hello', postDetailSchema, { maxOutputTokens: 20 }));
    expect(said.body.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
    expect(said.body.usageMetadata?.candidatesTokenCount).toBeLessThanOrEqual(20);
    expect(() => JSON.parse(said.body.candidates?.[0]?.content.parts?.[0]?.text ?? '') as unknown).toThrow();
  });

  it('is cut where thoughts and text together need more room than there is', async () => {
    const whole = (await talk(emulator, flash, textRequest('Hello', postDetailSchema))).body.usageMetadata;
    const room = (whole?.candidatesTokenCount ?? 0) + 5;
    const said = await talk(
      emulator,
      flash,
      textRequest('Hello', postDetailSchema, { maxOutputTokens: room }),
    );
    const usage = said.body.usageMetadata;
    expect(said.body.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
    expect((usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0)).toBeLessThanOrEqual(room);
  });

  it('is empty when the thoughts use up the room', async () => {
    const said = await talk(emulator, flash, textRequest('Hello', postDetailSchema, { maxOutputTokens: 10 }));
    expect(said.body.candidates?.[0]).toEqual({
      index: 0,
      content: { role: 'model' },
      finishReason: 'MAX_TOKENS',
    });
  });

  it('understands snake_case, a schema in the prompt, and plain text', async () => {
    const snake = await talk(emulator, lite, {
      system_instruction: { parts: [{ text: 'Write every text in Russian.' }] },
      contents: [{ parts: [{ text: 'Return exactly 2 posts.' }] }],
      generation_config: {
        response_mime_type: 'application/json',
        response_schema: postDetailSchema,
        max_output_tokens: 5000,
      },
    });
    expect(snake.body.candidates?.[0]?.content.parts?.[0]?.text).toMatch(/[а-яё]/);
    const inPrompt = await talk(
      emulator,
      lite,
      textRequest(`Answer as ${JSON.stringify(postDetailSchema)}`, undefined, {
        responseMimeType: 'application/json',
      }),
    );
    expect(JSON.parse(inPrompt.body.candidates?.[0]?.content.parts?.[0]?.text ?? '')).toHaveProperty(
      'hashtags',
    );
    const plain = await talk(emulator, lite, textRequest('Hello'));
    expect(plain.body.candidates?.[0]?.content.parts?.[0]?.text).toMatch(/^[A-Z].+[.!?]/);
  });

  it('follows a responseJsonSchema too', async () => {
    const said = await talk(
      emulator,
      lite,
      textRequest('Hello', undefined, {
        responseMimeType: 'application/json',
        responseJsonSchema: {
          type: 'object',
          properties: { mood: { type: ['string', 'null'] }, size: { enum: [1, 2] } },
          required: ['mood', 'size'],
        },
      }),
    );
    expect(JSON.parse(said.body.candidates?.[0]?.content.parts?.[0]?.text ?? '')).toEqual({
      mood: expect.any(String) as string,
      size: expect.any(Number) as number,
    });
  });
});

describe('pictures', () => {
  it('come as one inline part with the order that was given', async () => {
    const said = await talk(
      emulator,
      banana,
      imageRequest('A harbour', { imageConfig: { aspectRatio: '16:9', imageSize: '512' } }),
    );
    expect(said.body.candidates?.[0]?.content.parts?.[0]?.inlineData?.mimeType).toBe('image/png');
    expect(painter.orders.at(-1)).toEqual({
      prompt: 'A harbour',
      aspectRatio: '16:9',
      imageSize: '512',
      seed: 5,
    });
    expect(said.body.usageMetadata?.candidatesTokenCount).toBe(747);
    const [call] = emulator.calls();
    expect(call).toMatchObject({ kind: 'image', outputTokens: 747, status: 200, schemaKind: null });
    expect(call?.costMicros).toBe(Math.round((call?.promptTokens ?? 0) * 1.5 + 747 * 30));
  });

  it('are square and 1K unless asked otherwise', async () => {
    const said = await talk(emulator, banana, imageRequest('A harbour'));
    expect(painter.orders.at(-1)).toMatchObject({ aspectRatio: '1:1', imageSize: '1K' });
    expect(said.body.usageMetadata?.candidatesTokenCount).toBe(1120);
  });
});

describe('counting tokens', () => {
  it('takes contents or a whole request, and costs nothing', async () => {
    const path = '/v1beta/models/gemini-3.8-flash:countTokens';
    const contents = [{ parts: [{ text: 'a'.repeat(40) }] }];
    expect((await talk(emulator, path, { contents })).body.totalTokens).toBe(10);
    const whole = {
      model: 'models/gemini-3.8-flash',
      contents,
      systemInstruction: { parts: [{ text: 'b'.repeat(20) }] },
    };
    expect((await talk(emulator, path, { generateContentRequest: whole })).body.totalTokens).toBe(15);
    expect((await talk(emulator, path, {})).status).toBe(400);
    expect(emulator.calls().map((call) => [call.kind, call.costMicros])).toEqual([
      ['count', 0],
      ['count', 0],
      ['count', 0],
    ]);
  });
});

describe('requests that Gemini refuses', () => {
  it.each([
    [
      'an unknown model',
      '/v1beta/models/gemini-1:generateContent',
      textRequest('x'),
      404,
      'models/gemini-1 is not found for API version v1beta',
    ],
    [
      'an unknown method',
      '/v1beta/models/gemini-3.8-flash:sing',
      textRequest('x'),
      404,
      'not supported for sing',
    ],
    ['no JSON', lite, '{"contents"', 400, 'Invalid JSON payload received.'],
    ['no contents', lite, {}, 400, 'contents is not specified'],
    [
      'contents of a wrong type',
      lite,
      { contents: [{ parts: [{ text: 7 }] }] },
      400,
      "Invalid value at 'contents",
    ],
    [
      'an unknown field',
      lite,
      { ...textRequest('x'), colour: 'red' },
      400,
      'Unknown name "colour": Cannot find field.',
    ],
    [
      'an unknown setting',
      lite,
      textRequest('x', undefined, { colour: 1 }),
      400,
      `Unknown name "colour" at 'generation_config': Cannot find field.`,
    ],
    [
      'the model having the last word',
      lite,
      {
        contents: [
          { role: 'user', parts: [{ text: 'x' }] },
          { role: 'model', parts: [{ text: '{' }] },
        ],
      },
      400,
      'end with a user role',
    ],
    [
      'a penalty',
      lite,
      textRequest('x', undefined, { presencePenalty: 0.5 }),
      400,
      'Penalty is not enabled for this model',
    ],
    [
      'two candidates',
      lite,
      textRequest('x', undefined, { candidateCount: 2 }),
      400,
      'Multiple candidates is not enabled',
    ],
    [
      'minimal thinking where there is none',
      flash,
      textRequest('x', undefined, { thinkingConfig: { thinkingLevel: 'minimal' } }),
      400,
      'MINIMAL is not supported',
    ],
    [
      'too many output tokens',
      lite,
      textRequest('x', undefined, { maxOutputTokens: 70_000 }),
      400,
      'supported range',
    ],
    [
      'both schemas',
      lite,
      textRequest('x', postDetailSchema, { responseJsonSchema: { type: 'object' } }),
      400,
      'Only one of',
    ],
    [
      'a schema without a mime type',
      lite,
      textRequest('x', undefined, { responseSchema: postDetailSchema }),
      400,
      'only allowed when response_mime_type',
    ],
    [
      'an unknown mime type',
      lite,
      textRequest('x', undefined, { responseMimeType: 'text/html' }),
      400,
      'allowed mimetypes',
    ],
    [
      'a schema outside the subset',
      lite,
      textRequest('x', {
        type: 'OBJECT',
        additionalProperties: false,
        properties: { a: { type: 'STRING' } },
      }),
      400,
      'Unknown name "additionalProperties" at',
    ],
    [
      'a JSON schema with what is not documented',
      lite,
      textRequest('x', undefined, { responseMimeType: 'application/json', responseJsonSchema: { const: 1 } }),
      400,
      'Request contains an invalid argument.',
    ],
    [
      'a schema that nothing satisfies',
      lite,
      textRequest('x', { type: 'STRING', minLength: 9, maxLength: 3 }),
      400,
      'Request contains an invalid argument.',
    ],
    [
      'large bounds on objects',
      lite,
      textRequest('x', {
        type: 'ARRAY',
        maxItems: 99,
        items: { type: 'OBJECT', properties: { a: { type: 'STRING' } } },
      }),
      400,
      'Request contains an invalid argument.',
    ],
    [
      'pictures of a text model',
      lite,
      imageRequest('x'),
      400,
      'response modalities (IMAGE) is not supported',
    ],
    ['text of an image model', banana, textRequest('x'), 400, 'response modalities (TEXT) is not supported'],
    [
      'JSON of an image model',
      banana,
      imageRequest('x', { responseMimeType: 'application/json', responseSchema: postDetailSchema }),
      400,
      'JSON mode is not enabled for this model',
    ],
    [
      'an odd aspect ratio',
      banana,
      imageRequest('x', { imageConfig: { aspectRatio: '7:5' } }),
      400,
      'aspect_ratio must be one of',
    ],
    [
      'a size that the model does not draw',
      '/v1beta/models/gemini-3.1-flash-lite-image:generateContent',
      imageRequest('x', { imageConfig: { imageSize: '2K' } }),
      400,
      'image_size must be one of',
    ],
    ['an unknown path', '/v1beta/songs', textRequest('x'), 404, 'was not found on this server'],
  ])('%s', async (_what, path, body, status, words) => {
    const said = await talk(emulator, path, body);
    expect(said.status).toBe(status);
    expect(said.body.error?.code).toBe(status);
    expect(said.body.error?.message).toContain(words);
  });
});

describe('the log of calls', () => {
  it('holds one entry a call, over HTTP too', async () => {
    await talk(emulator, lite, textRequest('Hello', postDetailSchema), { requestId: 'task-1' });
    await talk(emulator, lite, textRequest('Hello', undefined, { candidateCount: 3 }), {
      requestId: 'task-2',
    });
    const [good, bad] = emulator.calls();
    expect(good).toMatchObject({
      model: 'gemini-3.5-flash-lite',
      kind: 'text',
      requestId: 'task-1',
      schemaKind: 'PostDetail',
      status: 200,
      finishReason: 'STOP',
      matchedFault: null,
      abortedByClient: false,
    });
    expect(good?.costMicros).toBe(
      Math.ceil(((good?.promptTokens ?? 0) * 3 + (good?.outputTokens ?? 0) * 25) / 10),
    );
    expect(good?.endedAt).toBeGreaterThanOrEqual(good?.startedAt ?? Infinity);
    expect(bad).toMatchObject({ requestId: 'task-2', status: 400, costMicros: 0 });
    expect((await talk(emulator, '/emulator/calls', undefined, { key: null })).body['calls']).toEqual(
      JSON.parse(JSON.stringify(emulator.calls())),
    );
    await talk(emulator, '/emulator/calls', undefined, { method: 'DELETE' });
    expect(emulator.calls()).toEqual([]);
  });
});

it('says so when the port is taken', async () => {
  await expect(createGeminiEmulator({ port: Number(new URL(emulator.url).port) })).rejects.toThrow(
    /EADDRINUSE/,
  );
});
